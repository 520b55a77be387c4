import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Records } from '../src/records.js';
import { heading } from '../src/report.js';
import { Sdk } from '../src/sdk.js';
import { changesBetween } from '../src/versions.js';
import { Directory } from './support.js';

describe('what has changed between two versions of the SDK', () => {
    let directory;

    beforeEach(() => {
        directory = new Directory();
    });

    afterEach(() => directory.remove());

    function changes(old, now, records) {
        const ours = new Records(directory.records(records));
        const sdks = [new Sdk(directory.sdk('1.0.0', old)), new Sdk(directory.sdk('2.0.0', now))];
        const keys = new Set(sdks.flatMap((sdk) => [...sdk.neighbours(new Set(ours.operations.keys()))]));
        return changesBetween(...sdks.map((sdk) => sdk.model(keys)), ours);
    }

    const told = (findings) => findings.map((finding) => `[${finding.ours}] ${heading(finding)}`);

    // the fields of speak before and after, what our record has, and what is told
    const FIELDS = [
        ['a new field', 'text: string;', 'text: string; loud?: boolean;', {}, '[missing] new field loud: boolean'],
        [
            'a new field that our record has',
            'text: string;',
            'text: string; loud?: boolean;',
            { loud: { type: 'boolean' } },
            '[have] new field loud: boolean',
        ],
        [
            'a field that is gone',
            'text: string; loud?: boolean;',
            'text: string;',
            { loud: { type: 'boolean' } },
            '[missing] field gone loud: boolean',
        ],
        [
            'a field that is gone and that our record deprecates',
            'text: string; loud?: boolean;',
            'text: string;',
            { loud: { type: 'boolean', deprecated: true } },
            '[have] field gone loud: boolean',
        ],
        ['another type', 'n?: string;', 'n?: number;', { n: { type: 'string' } }, '[missing] type changed n: string → number'],
        [
            'another type within a map',
            'urls?: { [event: string]: string };',
            'urls?: { [event: string]: Array<string> };',
            { urls: { type: 'map' } },
            '[passes] type changed urls: map of string → map of list of string',
        ],
        [
            'one more type',
            'to: string;',
            'to: string | Array<string>;',
            { to: { type: 'string', list: true } },
            '[missing] type changed to: string → list of string | string',
        ],
        [
            'more choices',
            "mode?: 'a';",
            "mode?: 'a' | 'b' | 'c';",
            { mode: { choice: 'action.Mode' } },
            '[missing] new choice mode: b, c',
        ],
        [
            'more choices where we take any text',
            "mode?: 'a';",
            "mode?: 'a' | 'b';",
            { mode: { type: 'string' } },
            '[passes] new choice mode: b',
        ],
        [
            'more choices of a list',
            "modes?: Array<'a'>;",
            "modes?: Array<'a' | 'b'>;",
            { modes: { choice: 'action.Mode', list: true } },
            '[missing] new choice modes[]: b',
        ],
        [
            'fewer choices',
            "mode?: 'a' | 'z';",
            "mode?: 'z';",
            { mode: { choice: 'action.Mode' } },
            '[missing] choice gone mode: a',
        ],
        [
            'choices that become mere examples',
            "mode?: 'a';",
            "mode?: 'a' | (string & {});",
            { mode: { choice: 'action.Mode' } },
            '[to read] choices opened mode',
        ],
        ['null', 'n?: number;', 'n?: number | null;', { n: { type: 'number' } }, '[to read] may be null n'],
        ['a field that has to be given', 'n?: number;', 'n: number;', { n: { type: 'number' } }, '[missing] now required n'],
        ['a field that can be left out', 'n: number;', 'n?: number;', { n: { type: 'number' } }, '[have] no longer required n'],
        [
            'a deprecated field',
            'n?: number;',
            '/** @deprecated */ n?: number;',
            { n: { type: 'number' } },
            '[to read] deprecated n',
        ],
        [
            'another text',
            '/** Ends it. */ n?: number;',
            '/** Ends it. 0 does not. */ n?: number;',
            { n: { type: 'number' } },
            '[to read] text n',
        ],
        ['the same in another order', "a?: 'x' | 'y'; b?: string;", "b?: string; a?: 'y' | 'x';", {}],
        ['a text that is wrapped elsewhere', '/** Ends\n it. */ n?: number;', '/** Ends it. */ n?: number;', {}],
    ];

    for (const [name, old, now, speak, ...expected] of FIELDS) {
        it(name, () => {
            const findings = changes({ speak: old }, { speak: now }, { speak, choices: { 'action.Mode': ['a'] } });

            assert.deepEqual(told(findings), expected);
        });
    }

    it('a field within an object, a list and a map, each in its place', () => {
        const nested = (fields) =>
            `voice?: { ${fields} }; tools?: Array<{ ${fields} }>; byName?: { [name: string]: { ${fields} } };`;

        const [finding, ...others] = changes(
            { speak: nested('name?: string;') },
            { speak: nested('name?: string; speed?: number;') },
            { speak: { voice: { record: 'action.Voice' } }, records: { 'action.Voice': {} } },
        );

        assert.deepEqual(others, []);
        assert.equal(heading(finding), 'new field speed: number');
        assert.deepEqual(
            finding.places.map(({ path }) => path),
            ['voice.speed', 'tools[].speed', 'byName{}.speed'],
        );
        assert.equal(finding.places[0].file, 'camel-telnyx-voice/component/src/main/java/org/example/action/Voice.java');
        assert.equal(finding.places[1].file, 'camel-telnyx-voice/component/src/main/java/org/example/action/Speak.java');
    });

    it('one of several objects that a field can hold', () => {
        const telnyx = "{ type: 'telnyx'; speed?: number }";
        const rime = "{ type: 'rime'; pitch?: number }";
        const soniox = "{ type: 'soniox'; quick?: boolean; speed?: number }";

        const findings = changes({ speak: `voice?: ${telnyx} | ${rime};` }, { speak: `voice?: ${telnyx} | ${soniox};` });

        assert.deepEqual(told(findings).sort(), [
            '[have] choice gone voice.type: rime',
            '[have] field gone voice.pitch: number',
            '[missing] new choice voice.type: soniox',
            '[missing] new field voice.quick: boolean',
            '[to read] of other objects voice.speed: + soniox',
        ]);
    });

    it('the texts of several objects, each sentence once', () => {
        const voices = (text) => `voice?: { type: 'a';
            /** Ends it. */
            n?: number } | { type: 'b';
            /** Ends it. ${text} */
            n?: number } | { type: 'c';
            /** Ends it. */
            n?: number };`;

        const [finding] = changes({ speak: voices('') }, { speak: voices('For b only.') });

        assert.deepEqual(finding.lines, ['+ For b only.']);
    });

    it('a new object with the fields in it', () => {
        const [finding] = changes({}, { speak: 'text: string; voice?: { name: string; tags?: string[]; mode?: "a" | "b" };' });

        assert.equal(heading(finding), 'new field voice: object');
        assert.deepEqual(finding.lines, ['name (required): string', 'tags: list of string', 'mode: string, one of: a, b']);
    });

    it('a new object that our record has in part', () => {
        const findings = changes(
            {},
            { speak: 'text: string; voice?: { name: string; speed?: number };' },
            {
                speak: { voice: { record: 'action.Voice' } },
                records: { 'action.Voice': { name: { type: 'string' } } },
            },
        );

        assert.deepEqual(told(findings), ['[missing] new field voice: object']);
    });

    it('an object that holds others of its kind', () => {
        const tree = (fields) => ({ speak: 'tree?: Tree;', types: `interface Tree { inner?: Tree; ${fields} }` });

        assert.deepEqual(told(changes(tree(''), tree('leaf?: boolean;'))), ['[missing] new field tree.leaf: boolean']);
    });

    it('a new operation in the same directory, with its fields', () => {
        const findings = changes(
            {},
            {
                moreCode:
                    'pay(id, body, options) { return this._client.post(path `/calls/${id}/actions/pay`, { body, ...options }); }',
                moreMethods: 'pay(id: string, body: PayParams, options?: RequestOptions): APIPromise<SpeakResponse>;',
                types: 'export interface PayParams { amount: string; prompt?: { text?: string }; }',
            },
        );

        assert.deepEqual(told(findings), ['[missing] new operation POST /calls/{}/actions/pay: 2 fields']);
        assert.deepEqual(findings[0].lines, ['amount (required): string', 'prompt: object', 'prompt.text: string']);
    });

    it('an operation that is gone', () => {
        const stop = {
            moreCode: 'stop(id, options) { return this._client.delete(path `/calls/${id}/stop`, options); }',
            moreMethods: 'stop(id: string, options?: RequestOptions): APIPromise<void>;',
        };

        assert.deepEqual(told(changes(stop, {})), ['[have] operation gone DELETE /calls/{}/stop']);
    });

    it('what the SDK merely calls by another name', () => {
        const old = {
            moreCode:
                'bridge(id, body, options) { return this._client.post(path `/calls/${id}/bridge`, { body, ...options }); }',
            moreMethods: 'bridge(id: string, body: BridgeParams, options?: RequestOptions): APIPromise<SpeakResponse>;',
            types: 'export interface BridgeParams { call_control_id: string; mute?: boolean; }',
        };
        const now = {
            moreCode: `join(id, params, options) {
                const { other_id, ...body } = params;
                return this._client.post(path \`/calls/\${id}/bridge\`, { body: { call_control_id: other_id, ...body }, ...options });
            }`,
            moreMethods: 'join(id: string, params: JoinParams, options?: RequestOptions): APIPromise<SpeakResponse>;',
            types: 'export interface JoinParams { other_id: string; mute?: boolean; }',
        };

        assert.deepEqual(told(changes(old, now)), []);
    });

    it('an id that the SDK takes for the path is no field', () => {
        const remove = (fields) => ({
            moreCode: `remove(id, params, options) {
                const { queue_name } = params;
                return this._client.delete(path \`/queues/\${queue_name}/calls/\${id}\`, { ...options });
            }`,
            moreMethods: 'remove(id: string, params: RemoveParams, options?: RequestOptions): APIPromise<void>;',
            types: `export interface RemoveParams { queue_name: string; ${fields} }`,
        });

        assert.deepEqual(told(changes(remove(''), remove('other_id: string;'))), []);
    });

    it('a page and a filter of a list, and the objects on the page', () => {
        const list = (query, item) => ({
            moreCode: "list(query = {}, options) { return this._client.getAPIList('/calls', (Page), { query, ...options }); }",
            moreMethods:
                'list(query?: ListParams | null | undefined, options?: RequestOptions): PagePromise<Page<Item>, Item>;',
            types: `export interface ListParams { ${query} } export interface Item { ${item} }`,
        });

        const findings = changes(
            list("'page[size]'?: number;", 'id: string;'),
            list("'page[size]'?: number; 'page[after]'?: string;", 'id: string; at?: string;'),
        );

        assert.deepEqual(told(findings), ['[missing] new field page.after: string', '[missing] new field at: string']);
        assert.deepEqual(
            findings.map(({ places }) => places[0].part),
            ['request', 'answer'],
        );
    });

    it('a new event, and no event of another kind', () => {
        const findings = changes(
            {},
            {
                eventNames: 'Spoken | Paid | Faxed',
                moreEvents: `export interface Paid { data?: { event_type?: 'call.paid'; payload?: { amount?: string } } }
                export interface Faxed { data?: { event_type?: 'fax.sent'; payload?: { pages?: number } } }`,
            },
        );

        assert.deepEqual(told(findings), ['[missing] new event call.paid: 1 fields']);
        assert.deepEqual(findings[0].lines, ['amount: string']);
    });

    it('an event whose type stands outside of data', () => {
        const findings = changes(
            {},
            {
                eventNames: 'Spoken | Paid',
                moreEvents: "export interface Paid { event_type?: 'call.paid'; payload?: { amount?: string } }",
            },
        );

        assert.deepEqual(told(findings), ['[missing] new event call.paid: 1 fields']);
    });

    it('a field of an event, and one that may be null', () => {
        const findings = changes({ payload: 'score?: number;' }, { payload: 'score?: number | null; reason?: string;' });

        assert.deepEqual(told(findings), ['[have] may be null score', '[missing] new field reason: string']);
        assert.equal(
            findings[1].places[0].file,
            'camel-telnyx-voice/component/src/main/java/org/example/event/SpeakEnded.java',
        );
    });

    it('the text of an operation, sentence by sentence', () => {
        const [finding] = changes(
            { speakDoc: 'Says something. Works on calls.' },
            { speakDoc: 'Says something. Works on calls that were answered.' },
        );

        assert.equal(heading(finding), 'text POST /calls/{}/actions/speak');
        assert.deepEqual(finding.lines, ['- Works on calls.', '+ Works on calls that were answered.']);
    });

    it('a type that cannot be found is no silence', () => {
        const odd = {
            moreCode: 'odd(id, body, options) { return this._client.post(path `/calls/${id}`, { body, ...options }); }',
            moreMethods: 'odd(id: string, body: Missing, options?: RequestOptions): APIPromise<SpeakResponse>;',
        };

        assert.throws(() => changes({}, odd), /The fields of body of odd\(.* cannot be read/s);
    });

    it('code that cannot be read is no silence', () => {
        const odd = {
            moreCode: 'odd(id, body) { return this._client.post(path `/calls/${id}`, { body: encode(body) }); }',
            moreMethods: 'odd(id: string, body: SpeakParams): APIPromise<SpeakResponse>;',
        };

        assert.throws(() => changes({}, odd), /cannot determine what is sent by encode\(body\)/);
    });
});
