package org.cameltelnyx.voice.action;

import com.fasterxml.jackson.annotation.JsonValue;
import org.cameltelnyx.voice.schema.OpenEnum;

/**
 * The languages in which Telnyx can transcribe a recording. Not every engine supports every language.
 *
 * @param value the value as it is on the wire
 */
public record TranscriptionLanguage(@JsonValue String value) implements OpenEnum {

    /** Afrikaans. */
    public static final TranscriptionLanguage AF = new TranscriptionLanguage("af");

    /** Afrikaans (South Africa). */
    public static final TranscriptionLanguage AF_ZA = new TranscriptionLanguage("af-ZA");

    /** Amharic. */
    public static final TranscriptionLanguage AM = new TranscriptionLanguage("am");

    /** Amharic (Ethiopia). */
    public static final TranscriptionLanguage AM_ET = new TranscriptionLanguage("am-ET");

    /** Arabic. */
    public static final TranscriptionLanguage AR = new TranscriptionLanguage("ar");

    /** Arabic (United Arab Emirates). */
    public static final TranscriptionLanguage AR_AE = new TranscriptionLanguage("ar-AE");

    /** Arabic (Bahrain). */
    public static final TranscriptionLanguage AR_BH = new TranscriptionLanguage("ar-BH");

    /** Arabic (Algeria). */
    public static final TranscriptionLanguage AR_DZ = new TranscriptionLanguage("ar-DZ");

    /** Arabic (Egypt). */
    public static final TranscriptionLanguage AR_EG = new TranscriptionLanguage("ar-EG");

    /** Arabic (Israel). */
    public static final TranscriptionLanguage AR_IL = new TranscriptionLanguage("ar-IL");

    /** Arabic (Iraq). */
    public static final TranscriptionLanguage AR_IQ = new TranscriptionLanguage("ar-IQ");

    /** Arabic (Jordan). */
    public static final TranscriptionLanguage AR_JO = new TranscriptionLanguage("ar-JO");

    /** Arabic (Kuwait). */
    public static final TranscriptionLanguage AR_KW = new TranscriptionLanguage("ar-KW");

    /** Arabic (Lebanon). */
    public static final TranscriptionLanguage AR_LB = new TranscriptionLanguage("ar-LB");

    /** Arabic (Morocco). */
    public static final TranscriptionLanguage AR_MA = new TranscriptionLanguage("ar-MA");

    /** Arabic (Mauritania). */
    public static final TranscriptionLanguage AR_MR = new TranscriptionLanguage("ar-MR");

    /** Arabic (Oman). */
    public static final TranscriptionLanguage AR_OM = new TranscriptionLanguage("ar-OM");

    /** Arabic (Palestinian Territories). */
    public static final TranscriptionLanguage AR_PS = new TranscriptionLanguage("ar-PS");

    /** Arabic (Qatar). */
    public static final TranscriptionLanguage AR_QA = new TranscriptionLanguage("ar-QA");

    /** Arabic (Saudi Arabia). */
    public static final TranscriptionLanguage AR_SA = new TranscriptionLanguage("ar-SA");

    /** Arabic (Tunisia). */
    public static final TranscriptionLanguage AR_TN = new TranscriptionLanguage("ar-TN");

    /** Arabic (Yemen). */
    public static final TranscriptionLanguage AR_YE = new TranscriptionLanguage("ar-YE");

    /** Assamese. */
    public static final TranscriptionLanguage AS = new TranscriptionLanguage("as");

    /** Found out by the engine. */
    public static final TranscriptionLanguage AUTO_DETECT = new TranscriptionLanguage("auto_detect");

    /** Azerbaijani. */
    public static final TranscriptionLanguage AZ = new TranscriptionLanguage("az");

    /** Azerbaijani (Azerbaijan). */
    public static final TranscriptionLanguage AZ_AZ = new TranscriptionLanguage("az-AZ");

    /** Bashkir. */
    public static final TranscriptionLanguage BA = new TranscriptionLanguage("ba");

    /** Belarusian. */
    public static final TranscriptionLanguage BE = new TranscriptionLanguage("be");

    /** Bulgarian. */
    public static final TranscriptionLanguage BG = new TranscriptionLanguage("bg");

    /** Bulgarian (Bulgaria). */
    public static final TranscriptionLanguage BG_BG = new TranscriptionLanguage("bg-BG");

    /** Bangla. */
    public static final TranscriptionLanguage BN = new TranscriptionLanguage("bn");

    /** Bangla (Bangladesh). */
    public static final TranscriptionLanguage BN_BD = new TranscriptionLanguage("bn-BD");

    /** Bangla (India). */
    public static final TranscriptionLanguage BN_IN = new TranscriptionLanguage("bn-IN");

    /** Tibetan. */
    public static final TranscriptionLanguage BO = new TranscriptionLanguage("bo");

    /** Breton. */
    public static final TranscriptionLanguage BR = new TranscriptionLanguage("br");

    /** Bosnian. */
    public static final TranscriptionLanguage BS = new TranscriptionLanguage("bs");

    /** Bosnian (Bosnia and Herzegovina). */
    public static final TranscriptionLanguage BS_BA = new TranscriptionLanguage("bs-BA");

    /** Catalan. */
    public static final TranscriptionLanguage CA = new TranscriptionLanguage("ca");

    /** Catalan (Spain). */
    public static final TranscriptionLanguage CA_ES = new TranscriptionLanguage("ca-ES");

    /** Czech. */
    public static final TranscriptionLanguage CS = new TranscriptionLanguage("cs");

    /** Czech (Czechia). */
    public static final TranscriptionLanguage CS_CZ = new TranscriptionLanguage("cs-CZ");

    /** Welsh. */
    public static final TranscriptionLanguage CY = new TranscriptionLanguage("cy");

    /** Danish. */
    public static final TranscriptionLanguage DA = new TranscriptionLanguage("da");

    /** Danish (Denmark). */
    public static final TranscriptionLanguage DA_DK = new TranscriptionLanguage("da-DK");

    /** German. */
    public static final TranscriptionLanguage DE = new TranscriptionLanguage("de");

    /** German (Austria). */
    public static final TranscriptionLanguage DE_AT = new TranscriptionLanguage("de-AT");

    /** German (Switzerland). */
    public static final TranscriptionLanguage DE_CH = new TranscriptionLanguage("de-CH");

    /** German (Germany). */
    public static final TranscriptionLanguage DE_DE = new TranscriptionLanguage("de-DE");

    /** Greek. */
    public static final TranscriptionLanguage EL = new TranscriptionLanguage("el");

    /** Greek (Greece). */
    public static final TranscriptionLanguage EL_GR = new TranscriptionLanguage("el-GR");

    /** English. */
    public static final TranscriptionLanguage EN = new TranscriptionLanguage("en");

    /** English (Australia). */
    public static final TranscriptionLanguage EN_AU = new TranscriptionLanguage("en-AU");

    /** English (Canada). */
    public static final TranscriptionLanguage EN_CA = new TranscriptionLanguage("en-CA");

    /** English (United Kingdom). */
    public static final TranscriptionLanguage EN_GB = new TranscriptionLanguage("en-GB");

    /** English (Ghana). */
    public static final TranscriptionLanguage EN_GH = new TranscriptionLanguage("en-GH");

    /** English (Hong Kong SAR China). */
    public static final TranscriptionLanguage EN_HK = new TranscriptionLanguage("en-HK");

    /** English (Ireland). */
    public static final TranscriptionLanguage EN_IE = new TranscriptionLanguage("en-IE");

    /** English (India). */
    public static final TranscriptionLanguage EN_IN = new TranscriptionLanguage("en-IN");

    /** English (Kenya). */
    public static final TranscriptionLanguage EN_KE = new TranscriptionLanguage("en-KE");

    /** English (Nigeria). */
    public static final TranscriptionLanguage EN_NG = new TranscriptionLanguage("en-NG");

    /** English (New Zealand). */
    public static final TranscriptionLanguage EN_NZ = new TranscriptionLanguage("en-NZ");

    /** English (Philippines). */
    public static final TranscriptionLanguage EN_PH = new TranscriptionLanguage("en-PH");

    /** English (Pakistan). */
    public static final TranscriptionLanguage EN_PK = new TranscriptionLanguage("en-PK");

    /** English (Singapore). */
    public static final TranscriptionLanguage EN_SG = new TranscriptionLanguage("en-SG");

    /** English (Tanzania). */
    public static final TranscriptionLanguage EN_TZ = new TranscriptionLanguage("en-TZ");

    /** English (United States). */
    public static final TranscriptionLanguage EN_US = new TranscriptionLanguage("en-US");

    /** English (South Africa). */
    public static final TranscriptionLanguage EN_ZA = new TranscriptionLanguage("en-ZA");

    /** Spanish. */
    public static final TranscriptionLanguage ES = new TranscriptionLanguage("es");

    /** Spanish (Latin America). */
    public static final TranscriptionLanguage ES_419 = new TranscriptionLanguage("es-419");

    /** Spanish (Argentina). */
    public static final TranscriptionLanguage ES_AR = new TranscriptionLanguage("es-AR");

    /** Spanish (Bolivia). */
    public static final TranscriptionLanguage ES_BO = new TranscriptionLanguage("es-BO");

    /** Spanish (Chile). */
    public static final TranscriptionLanguage ES_CL = new TranscriptionLanguage("es-CL");

    /** Spanish (Colombia). */
    public static final TranscriptionLanguage ES_CO = new TranscriptionLanguage("es-CO");

    /** Spanish (Costa Rica). */
    public static final TranscriptionLanguage ES_CR = new TranscriptionLanguage("es-CR");

    /** Spanish (Dominican Republic). */
    public static final TranscriptionLanguage ES_DO = new TranscriptionLanguage("es-DO");

    /** Spanish (Ecuador). */
    public static final TranscriptionLanguage ES_EC = new TranscriptionLanguage("es-EC");

    /** Spanish (Spain). */
    public static final TranscriptionLanguage ES_ES = new TranscriptionLanguage("es-ES");

    /** Spanish (Guatemala). */
    public static final TranscriptionLanguage ES_GT = new TranscriptionLanguage("es-GT");

    /** Spanish (Honduras). */
    public static final TranscriptionLanguage ES_HN = new TranscriptionLanguage("es-HN");

    /** Spanish (Mexico). */
    public static final TranscriptionLanguage ES_MX = new TranscriptionLanguage("es-MX");

    /** Spanish (Nicaragua). */
    public static final TranscriptionLanguage ES_NI = new TranscriptionLanguage("es-NI");

    /** Spanish (Panama). */
    public static final TranscriptionLanguage ES_PA = new TranscriptionLanguage("es-PA");

    /** Spanish (Peru). */
    public static final TranscriptionLanguage ES_PE = new TranscriptionLanguage("es-PE");

    /** Spanish (Puerto Rico). */
    public static final TranscriptionLanguage ES_PR = new TranscriptionLanguage("es-PR");

    /** Spanish (Paraguay). */
    public static final TranscriptionLanguage ES_PY = new TranscriptionLanguage("es-PY");

    /** Spanish (El Salvador). */
    public static final TranscriptionLanguage ES_SV = new TranscriptionLanguage("es-SV");

    /** Spanish (United States). */
    public static final TranscriptionLanguage ES_US = new TranscriptionLanguage("es-US");

    /** Spanish (Uruguay). */
    public static final TranscriptionLanguage ES_UY = new TranscriptionLanguage("es-UY");

    /** Spanish (Venezuela). */
    public static final TranscriptionLanguage ES_VE = new TranscriptionLanguage("es-VE");

    /** Estonian. */
    public static final TranscriptionLanguage ET = new TranscriptionLanguage("et");

    /** Estonian (Estonia). */
    public static final TranscriptionLanguage ET_EE = new TranscriptionLanguage("et-EE");

    /** Basque. */
    public static final TranscriptionLanguage EU = new TranscriptionLanguage("eu");

    /** Basque (Spain). */
    public static final TranscriptionLanguage EU_ES = new TranscriptionLanguage("eu-ES");

    /** Persian. */
    public static final TranscriptionLanguage FA = new TranscriptionLanguage("fa");

    /** Persian (Iran). */
    public static final TranscriptionLanguage FA_IR = new TranscriptionLanguage("fa-IR");

    /** Finnish. */
    public static final TranscriptionLanguage FI = new TranscriptionLanguage("fi");

    /** Finnish (Finland). */
    public static final TranscriptionLanguage FI_FI = new TranscriptionLanguage("fi-FI");

    /** Filipino (Philippines). */
    public static final TranscriptionLanguage FIL_PH = new TranscriptionLanguage("fil-PH");

    /** Faroese. */
    public static final TranscriptionLanguage FO = new TranscriptionLanguage("fo");

    /** French. */
    public static final TranscriptionLanguage FR = new TranscriptionLanguage("fr");

    /** French (Belgium). */
    public static final TranscriptionLanguage FR_BE = new TranscriptionLanguage("fr-BE");

    /** French (Canada). */
    public static final TranscriptionLanguage FR_CA = new TranscriptionLanguage("fr-CA");

    /** French (Switzerland). */
    public static final TranscriptionLanguage FR_CH = new TranscriptionLanguage("fr-CH");

    /** French (France). */
    public static final TranscriptionLanguage FR_FR = new TranscriptionLanguage("fr-FR");

    /** Galician. */
    public static final TranscriptionLanguage GL = new TranscriptionLanguage("gl");

    /** Galician (Spain). */
    public static final TranscriptionLanguage GL_ES = new TranscriptionLanguage("gl-ES");

    /** Gujarati. */
    public static final TranscriptionLanguage GU = new TranscriptionLanguage("gu");

    /** Gujarati (India). */
    public static final TranscriptionLanguage GU_IN = new TranscriptionLanguage("gu-IN");

    /** Hausa. */
    public static final TranscriptionLanguage HA = new TranscriptionLanguage("ha");

    /** Hawaiian. */
    public static final TranscriptionLanguage HAW = new TranscriptionLanguage("haw");

    /** Hebrew. */
    public static final TranscriptionLanguage HE = new TranscriptionLanguage("he");

    /** Hindi. */
    public static final TranscriptionLanguage HI = new TranscriptionLanguage("hi");

    /** Hindi (India). */
    public static final TranscriptionLanguage HI_IN = new TranscriptionLanguage("hi-IN");

    /** Croatian. */
    public static final TranscriptionLanguage HR = new TranscriptionLanguage("hr");

    /** Croatian (Croatia). */
    public static final TranscriptionLanguage HR_HR = new TranscriptionLanguage("hr-HR");

    /** Haitian Creole. */
    public static final TranscriptionLanguage HT = new TranscriptionLanguage("ht");

    /** Hungarian. */
    public static final TranscriptionLanguage HU = new TranscriptionLanguage("hu");

    /** Hungarian (Hungary). */
    public static final TranscriptionLanguage HU_HU = new TranscriptionLanguage("hu-HU");

    /** Armenian. */
    public static final TranscriptionLanguage HY = new TranscriptionLanguage("hy");

    /** Armenian (Armenia). */
    public static final TranscriptionLanguage HY_AM = new TranscriptionLanguage("hy-AM");

    /** Indonesian. */
    public static final TranscriptionLanguage ID = new TranscriptionLanguage("id");

    /** Indonesian (Indonesia). */
    public static final TranscriptionLanguage ID_ID = new TranscriptionLanguage("id-ID");

    /** Icelandic. */
    public static final TranscriptionLanguage IS = new TranscriptionLanguage("is");

    /** Icelandic (Iceland). */
    public static final TranscriptionLanguage IS_IS = new TranscriptionLanguage("is-IS");

    /** Italian. */
    public static final TranscriptionLanguage IT = new TranscriptionLanguage("it");

    /** Italian (Switzerland). */
    public static final TranscriptionLanguage IT_CH = new TranscriptionLanguage("it-CH");

    /** Italian (Italy). */
    public static final TranscriptionLanguage IT_IT = new TranscriptionLanguage("it-IT");

    /** Hebrew (Israel). */
    public static final TranscriptionLanguage IW_IL = new TranscriptionLanguage("iw-IL");

    /** Japanese. */
    public static final TranscriptionLanguage JA = new TranscriptionLanguage("ja");

    /** Japanese (Japan). */
    public static final TranscriptionLanguage JA_JP = new TranscriptionLanguage("ja-JP");

    /** Javanese (Indonesia). */
    public static final TranscriptionLanguage JV_ID = new TranscriptionLanguage("jv-ID");

    /** Javanese. */
    public static final TranscriptionLanguage JW = new TranscriptionLanguage("jw");

    /** Georgian. */
    public static final TranscriptionLanguage KA = new TranscriptionLanguage("ka");

    /** Georgian (Georgia). */
    public static final TranscriptionLanguage KA_GE = new TranscriptionLanguage("ka-GE");

    /** Kazakh. */
    public static final TranscriptionLanguage KK = new TranscriptionLanguage("kk");

    /** Kazakh (Kazakhstan). */
    public static final TranscriptionLanguage KK_KZ = new TranscriptionLanguage("kk-KZ");

    /** Khmer. */
    public static final TranscriptionLanguage KM = new TranscriptionLanguage("km");

    /** Khmer (Cambodia). */
    public static final TranscriptionLanguage KM_KH = new TranscriptionLanguage("km-KH");

    /** Kannada. */
    public static final TranscriptionLanguage KN = new TranscriptionLanguage("kn");

    /** Kannada (India). */
    public static final TranscriptionLanguage KN_IN = new TranscriptionLanguage("kn-IN");

    /** Korean. */
    public static final TranscriptionLanguage KO = new TranscriptionLanguage("ko");

    /** Korean (South Korea). */
    public static final TranscriptionLanguage KO_KR = new TranscriptionLanguage("ko-KR");

    /** Latin. */
    public static final TranscriptionLanguage LA = new TranscriptionLanguage("la");

    /** Luxembourgish. */
    public static final TranscriptionLanguage LB = new TranscriptionLanguage("lb");

    /** Lingala. */
    public static final TranscriptionLanguage LN = new TranscriptionLanguage("ln");

    /** Lao. */
    public static final TranscriptionLanguage LO = new TranscriptionLanguage("lo");

    /** Lao (Laos). */
    public static final TranscriptionLanguage LO_LA = new TranscriptionLanguage("lo-LA");

    /** Lithuanian. */
    public static final TranscriptionLanguage LT = new TranscriptionLanguage("lt");

    /** Lithuanian (Lithuania). */
    public static final TranscriptionLanguage LT_LT = new TranscriptionLanguage("lt-LT");

    /** Latvian. */
    public static final TranscriptionLanguage LV = new TranscriptionLanguage("lv");

    /** Latvian (Latvia). */
    public static final TranscriptionLanguage LV_LV = new TranscriptionLanguage("lv-LV");

    /** Malagasy. */
    public static final TranscriptionLanguage MG = new TranscriptionLanguage("mg");

    /** Maori. */
    public static final TranscriptionLanguage MI = new TranscriptionLanguage("mi");

    /** Macedonian. */
    public static final TranscriptionLanguage MK = new TranscriptionLanguage("mk");

    /** Macedonian (North Macedonia). */
    public static final TranscriptionLanguage MK_MK = new TranscriptionLanguage("mk-MK");

    /** Malayalam. */
    public static final TranscriptionLanguage ML = new TranscriptionLanguage("ml");

    /** Malayalam (India). */
    public static final TranscriptionLanguage ML_IN = new TranscriptionLanguage("ml-IN");

    /** Mongolian. */
    public static final TranscriptionLanguage MN = new TranscriptionLanguage("mn");

    /** Mongolian (Mongolia). */
    public static final TranscriptionLanguage MN_MN = new TranscriptionLanguage("mn-MN");

    /** Marathi. */
    public static final TranscriptionLanguage MR = new TranscriptionLanguage("mr");

    /** Marathi (India). */
    public static final TranscriptionLanguage MR_IN = new TranscriptionLanguage("mr-IN");

    /** Malay. */
    public static final TranscriptionLanguage MS = new TranscriptionLanguage("ms");

    /** Malay (Malaysia). */
    public static final TranscriptionLanguage MS_MY = new TranscriptionLanguage("ms-MY");

    /** Maltese. */
    public static final TranscriptionLanguage MT = new TranscriptionLanguage("mt");

    /** Burmese. */
    public static final TranscriptionLanguage MY = new TranscriptionLanguage("my");

    /** Burmese (Myanmar (Burma)). */
    public static final TranscriptionLanguage MY_MM = new TranscriptionLanguage("my-MM");

    /** Nepali. */
    public static final TranscriptionLanguage NE = new TranscriptionLanguage("ne");

    /** Nepali (Nepal). */
    public static final TranscriptionLanguage NE_NP = new TranscriptionLanguage("ne-NP");

    /** Dutch. */
    public static final TranscriptionLanguage NL = new TranscriptionLanguage("nl");

    /** Dutch (Belgium). */
    public static final TranscriptionLanguage NL_BE = new TranscriptionLanguage("nl-BE");

    /** Dutch (Netherlands). */
    public static final TranscriptionLanguage NL_NL = new TranscriptionLanguage("nl-NL");

    /** Norwegian Nynorsk. */
    public static final TranscriptionLanguage NN = new TranscriptionLanguage("nn");

    /** Norwegian. */
    public static final TranscriptionLanguage NO = new TranscriptionLanguage("no");

    /** Norwegian (Norway). */
    public static final TranscriptionLanguage NO_NO = new TranscriptionLanguage("no-NO");

    /** Occitan. */
    public static final TranscriptionLanguage OC = new TranscriptionLanguage("oc");

    /** Punjabi. */
    public static final TranscriptionLanguage PA = new TranscriptionLanguage("pa");

    /** Punjabi (Gurmukhi, India). */
    public static final TranscriptionLanguage PA_GURU_IN = new TranscriptionLanguage("pa-Guru-IN");

    /** Polish. */
    public static final TranscriptionLanguage PL = new TranscriptionLanguage("pl");

    /** Polish (Poland). */
    public static final TranscriptionLanguage PL_PL = new TranscriptionLanguage("pl-PL");

    /** Pashto. */
    public static final TranscriptionLanguage PS = new TranscriptionLanguage("ps");

    /** Portuguese. */
    public static final TranscriptionLanguage PT = new TranscriptionLanguage("pt");

    /** Portuguese (Brazil). */
    public static final TranscriptionLanguage PT_BR = new TranscriptionLanguage("pt-BR");

    /** Portuguese (Portugal). */
    public static final TranscriptionLanguage PT_PT = new TranscriptionLanguage("pt-PT");

    /** Romanian. */
    public static final TranscriptionLanguage RO = new TranscriptionLanguage("ro");

    /** Romanian (Romania). */
    public static final TranscriptionLanguage RO_RO = new TranscriptionLanguage("ro-RO");

    /** Russian. */
    public static final TranscriptionLanguage RU = new TranscriptionLanguage("ru");

    /** Russian (Russia). */
    public static final TranscriptionLanguage RU_RU = new TranscriptionLanguage("ru-RU");

    /** Kinyarwanda (Rwanda). */
    public static final TranscriptionLanguage RW_RW = new TranscriptionLanguage("rw-RW");

    /** Sanskrit. */
    public static final TranscriptionLanguage SA = new TranscriptionLanguage("sa");

    /** Sindhi. */
    public static final TranscriptionLanguage SD = new TranscriptionLanguage("sd");

    /** Sinhala. */
    public static final TranscriptionLanguage SI = new TranscriptionLanguage("si");

    /** Sinhala (Sri Lanka). */
    public static final TranscriptionLanguage SI_LK = new TranscriptionLanguage("si-LK");

    /** Slovak. */
    public static final TranscriptionLanguage SK = new TranscriptionLanguage("sk");

    /** Slovak (Slovakia). */
    public static final TranscriptionLanguage SK_SK = new TranscriptionLanguage("sk-SK");

    /** Slovenian. */
    public static final TranscriptionLanguage SL = new TranscriptionLanguage("sl");

    /** Slovenian (Slovenia). */
    public static final TranscriptionLanguage SL_SI = new TranscriptionLanguage("sl-SI");

    /** Shona. */
    public static final TranscriptionLanguage SN = new TranscriptionLanguage("sn");

    /** Somali. */
    public static final TranscriptionLanguage SO = new TranscriptionLanguage("so");

    /** Albanian. */
    public static final TranscriptionLanguage SQ = new TranscriptionLanguage("sq");

    /** Albanian (Albania). */
    public static final TranscriptionLanguage SQ_AL = new TranscriptionLanguage("sq-AL");

    /** Serbian. */
    public static final TranscriptionLanguage SR = new TranscriptionLanguage("sr");

    /** Serbian (Serbia). */
    public static final TranscriptionLanguage SR_RS = new TranscriptionLanguage("sr-RS");

    /** Swati (Latin, South Africa). */
    public static final TranscriptionLanguage SS_LATN_ZA = new TranscriptionLanguage("ss-latn-za");

    /** Southern Sotho (South Africa). */
    public static final TranscriptionLanguage ST_ZA = new TranscriptionLanguage("st-ZA");

    /** Sundanese. */
    public static final TranscriptionLanguage SU = new TranscriptionLanguage("su");

    /** Sundanese (Indonesia). */
    public static final TranscriptionLanguage SU_ID = new TranscriptionLanguage("su-ID");

    /** Swedish. */
    public static final TranscriptionLanguage SV = new TranscriptionLanguage("sv");

    /** Swedish (Sweden). */
    public static final TranscriptionLanguage SV_SE = new TranscriptionLanguage("sv-SE");

    /** Swahili. */
    public static final TranscriptionLanguage SW = new TranscriptionLanguage("sw");

    /** Swahili (Kenya). */
    public static final TranscriptionLanguage SW_KE = new TranscriptionLanguage("sw-KE");

    /** Swahili (Tanzania). */
    public static final TranscriptionLanguage SW_TZ = new TranscriptionLanguage("sw-TZ");

    /** Tamil. */
    public static final TranscriptionLanguage TA = new TranscriptionLanguage("ta");

    /** Tamil (India). */
    public static final TranscriptionLanguage TA_IN = new TranscriptionLanguage("ta-IN");

    /** Tamil (Sri Lanka). */
    public static final TranscriptionLanguage TA_LK = new TranscriptionLanguage("ta-LK");

    /** Tamil (Malaysia). */
    public static final TranscriptionLanguage TA_MY = new TranscriptionLanguage("ta-MY");

    /** Tamil (Singapore). */
    public static final TranscriptionLanguage TA_SG = new TranscriptionLanguage("ta-SG");

    /** Telugu. */
    public static final TranscriptionLanguage TE = new TranscriptionLanguage("te");

    /** Telugu (India). */
    public static final TranscriptionLanguage TE_IN = new TranscriptionLanguage("te-IN");

    /** Tajik. */
    public static final TranscriptionLanguage TG = new TranscriptionLanguage("tg");

    /** Thai. */
    public static final TranscriptionLanguage TH = new TranscriptionLanguage("th");

    /** Thai (Thailand). */
    public static final TranscriptionLanguage TH_TH = new TranscriptionLanguage("th-TH");

    /** Turkmen. */
    public static final TranscriptionLanguage TK = new TranscriptionLanguage("tk");

    /** Tagalog. */
    public static final TranscriptionLanguage TL = new TranscriptionLanguage("tl");

    /** Tswana (Latin, South Africa). */
    public static final TranscriptionLanguage TN_LATN_ZA = new TranscriptionLanguage("tn-latn-za");

    /** Turkish. */
    public static final TranscriptionLanguage TR = new TranscriptionLanguage("tr");

    /** Turkish (Turkey). */
    public static final TranscriptionLanguage TR_TR = new TranscriptionLanguage("tr-TR");

    /** Tsonga (South Africa). */
    public static final TranscriptionLanguage TS_ZA = new TranscriptionLanguage("ts-ZA");

    /** Tatar. */
    public static final TranscriptionLanguage TT = new TranscriptionLanguage("tt");

    /** Ukrainian. */
    public static final TranscriptionLanguage UK = new TranscriptionLanguage("uk");

    /** Ukrainian (Ukraine). */
    public static final TranscriptionLanguage UK_UA = new TranscriptionLanguage("uk-UA");

    /** Urdu. */
    public static final TranscriptionLanguage UR = new TranscriptionLanguage("ur");

    /** Urdu (India). */
    public static final TranscriptionLanguage UR_IN = new TranscriptionLanguage("ur-IN");

    /** Urdu (Pakistan). */
    public static final TranscriptionLanguage UR_PK = new TranscriptionLanguage("ur-PK");

    /** Uzbek. */
    public static final TranscriptionLanguage UZ = new TranscriptionLanguage("uz");

    /** Uzbek (Uzbekistan). */
    public static final TranscriptionLanguage UZ_UZ = new TranscriptionLanguage("uz-UZ");

    /** Venda (South Africa). */
    public static final TranscriptionLanguage VE_ZA = new TranscriptionLanguage("ve-ZA");

    /** Vietnamese. */
    public static final TranscriptionLanguage VI = new TranscriptionLanguage("vi");

    /** Vietnamese (Vietnam). */
    public static final TranscriptionLanguage VI_VN = new TranscriptionLanguage("vi-VN");

    /** Xhosa (South Africa). */
    public static final TranscriptionLanguage XH_ZA = new TranscriptionLanguage("xh-ZA");

    /** Yiddish. */
    public static final TranscriptionLanguage YI = new TranscriptionLanguage("yi");

    /** Yoruba. */
    public static final TranscriptionLanguage YO = new TranscriptionLanguage("yo");

    /** Cantonese (Traditional, Hong Kong SAR China). */
    public static final TranscriptionLanguage YUE_HANT_HK = new TranscriptionLanguage("yue-Hant-HK");

    /** Chinese. */
    public static final TranscriptionLanguage ZH = new TranscriptionLanguage("zh");

    /** Chinese (Taiwan). */
    public static final TranscriptionLanguage ZH_TW = new TranscriptionLanguage("zh-TW");

    /** Zulu (South Africa). */
    public static final TranscriptionLanguage ZU_ZA = new TranscriptionLanguage("zu-ZA");

    @Override
    public String toString() {
        return value;
    }
}
