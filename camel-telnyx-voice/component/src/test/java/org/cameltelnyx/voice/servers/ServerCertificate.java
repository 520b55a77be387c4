package org.cameltelnyx.voice.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A certificate that vouches for itself, made anew for each test, since no key belongs into the sources.
 */
public final class ServerCertificate {

    public static final String PASSWORD = "made-for-one-test";

    private final KeyStore store;

    private ServerCertificate(KeyStore store) {
        this.store = store;
    }

    public static ServerCertificate generate() throws GeneralSecurityException, IOException {
        KeyPair keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new org.bouncycastle.asn1.ASN1Integer(BigInteger.ONE));
        generator.setIssuer(new X500Name("CN=localhost"));
        generator.setSubject(new X500Name("CN=localhost"));
        generator.setStartDate(new Time(Date.from(Instant.now().minus(Duration.ofHours(1)))));
        generator.setEndDate(new Time(Date.from(Instant.now().plus(Duration.ofHours(1)))));
        generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
        generator.setSignature(algorithm);
        TBSCertificate content = generator.generateTBSCertificate();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(content.getEncoded("DER"));
        byte[] encoded = new DERSequence(
                new org.bouncycastle.asn1.ASN1Encodable[]{content, algorithm, new DERBitString(signature.sign())})
                .getEncoded("DER");
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(encoded));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", keys.getPrivate(), PASSWORD.toCharArray(), new Certificate[]{certificate});
        return new ServerCertificate(store);
    }

    /** The settings of a server that shows this certificate. */
    public SSLContextParameters server(Path folder) throws GeneralSecurityException, IOException {
        KeyStoreParameters keyStore = keyStore(folder);
        KeyManagersParameters keyManagers = new KeyManagersParameters();
        keyManagers.setKeyStore(keyStore);
        keyManagers.setKeyPassword(PASSWORD);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setKeyManagers(keyManagers);
        return parameters;
    }

    /** The settings of a client that trusts this certificate and no other. */
    public SSLContextParameters trusting(Path folder) throws GeneralSecurityException, IOException {
        TrustManagersParameters trustManagers = new TrustManagersParameters();
        trustManagers.setKeyStore(keyStore(folder));
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trustManagers);
        return parameters;
    }

    private KeyStoreParameters keyStore(Path folder) throws GeneralSecurityException, IOException {
        KeyStoreParameters keyStore = new KeyStoreParameters();
        keyStore.setType("PKCS12");
        keyStore.setResource("file:" + save(folder));
        keyStore.setPassword(PASSWORD);
        return keyStore;
    }

    Path save(Path folder) throws GeneralSecurityException, IOException {
        Path file = folder.resolve("server.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** A client that trusts this certificate and no other. */
    SSLSocketFactory client() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
