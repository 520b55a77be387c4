import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { differencesFrom } from '../src/current.js';
import { Records } from '../src/records.js';
import { heading } from '../src/report.js';
import { Sdk } from '../src/sdk.js';
import { Directory } from './support.js';

describe('our records against one version of the SDK', () => {
    let directory;

    beforeEach(() => {
        directory = new Directory();
    });

    afterEach(() => directory.remove());

    function differences(sdkParts, records) {
        const ours = new Records(directory.records(records));
        const sdk = new Sdk(directory.sdk('1.0.0', sdkParts));
        return differencesFrom(ours, sdk.model(sdk.neighbours(new Set(ours.operations.keys()))));
    }

    // the fields of speak in the SDK, what our record has, and the findings
    const FIELDS = [
        ['the same', 'text: string;', { text: { type: 'string', required: true } }],
        ['a field that we lack', 'loud?: boolean;', {}, 'new field action.Speak.loud: boolean'],
        ['a field that the SDK lacks', '', { loud: { type: 'boolean' } }, 'field gone action.Speak.loud: boolean'],
        ['a field that we deprecate', '', { loud: { type: 'boolean', deprecated: true } }],
        ['another type', 'n?: number;', { n: { type: 'string' } }, 'type differs action.Speak.n: string here, number there'],
        ['one of the types that the SDK takes', 'to?: string | string[];', { to: { type: 'string', list: true } }],
        ['an object that is a map of ours', 'config?: { a?: string };', { config: { type: 'map' } }],
        ['a map that is anything of ours', 'config?: { [name: string]: string };', { config: { type: 'any' } }],
        ['a choice that we lack', "mode?: 'a' | 'b';", { mode: { choice: 'action.Mode' } }, 'new choice action.Mode: b'],
        [
            'a choice that the SDK lacks',
            "mode?: 'z';",
            { mode: { choice: 'action.Mode' } },
            'new choice action.Mode: z',
            'choice gone action.Mode: a',
        ],
        ['choices of a field that is any text of ours', "mode?: 'a' | 'b';", { mode: { type: 'string' } }],
        ['text of the SDK where we have choices', 'mode?: string;', { mode: { choice: 'action.Mode' } }],
        ['a field that has to be given', 'n: number;', { n: { type: 'number' } }, 'required action.Speak.n'],
        [
            'a field that can be left out',
            'n?: number;',
            { n: { type: 'number', required: true } },
            'not required action.Speak.n',
        ],
        [
            'a field within an object',
            'voice?: { name?: string; speed?: number };',
            { voice: { record: 'action.Voice' } },
            'new field action.Voice.speed: number',
        ],
        [
            'a field within a list',
            'voice?: Array<{ name?: string; speed?: number }>;',
            { voice: { record: 'action.Voice', list: true } },
            'new field action.Voice.speed: number',
        ],
    ];

    for (const [name, speak, record, ...expected] of FIELDS) {
        it(name, () => {
            const findings = differences(
                { speak },
                {
                    speak: record,
                    records: { 'action.Voice': { name: { type: 'string' } } },
                    choices: { 'action.Mode': ['a'] },
                },
            );

            assert.deepEqual(findings.map(heading), expected);
        });
    }

    it('a record that stands in two places has what either of them has', () => {
        const both = { one: { record: 'action.Voice' }, two: { record: 'action.Voice' } };
        const records = {
            speak: both,
            records: {
                'action.Voice': { speed: { type: 'number' }, pitch: { type: 'number' }, mode: { choice: 'action.Mode' } },
            },
            choices: { 'action.Mode': ['a', 'b', 'c'] },
        };

        const findings = differences(
            { speak: "one?: { speed?: number; mode?: 'a' }; two?: { pitch?: number; mode?: 'b' };" },
            records,
        );

        assert.deepEqual(findings.map(heading), ['choice gone action.Mode: c']);
        assert.deepEqual(
            findings[0].places.map(({ path }) => path),
            ['one.mode', 'two.mode'],
        );
        assert.equal(findings[0].places[0].file, 'camel-telnyx-voice/component/src/main/java/org/example/action/Mode.java');
    });

    it('an id that we send in the body is no field that we lack', () => {
        assert.deepEqual(differences({ speak: 'call_control_id: string;' }, { speak: {}, idsInBody: ['call_control_id'] }), []);
    });

    it('an event is the same in all its spellings', () => {
        for (const name of ['call.speak.ended', 'call.said', 'call_speak_ended']) {
            const renamed = {
                eventNames: 'Renamed',
                moreEvents: `export interface Renamed {
                    data?: { event_type?: '${name}'; payload?: { call_control_id?: string } } }`,
            };

            assert.deepEqual(differences(renamed), []);
        }
    });

    it('operations and events that only one of the two has', () => {
        const findings = differences({
            moreCode:
                'pay(id, body, options) { return this._client.post(path `/calls/${id}/actions/pay`, { body, ...options }); }',
            moreMethods: 'pay(id: string, body: PayParams, options?: RequestOptions): APIPromise<SpeakResponse>;',
            types: 'export interface PayParams { amount: string }',
            eventNames: 'Paid',
            moreEvents: "export interface Paid { data?: { event_type?: 'call.paid'; payload?: { amount?: string } } }",
        });

        assert.deepEqual(findings.map(heading), [
            'new operation POST /calls/{}/actions/pay',
            'new event call.paid',
            'event gone call.speak.ended',
        ]);
        assert.deepEqual(findings[0].lines, ['amount (required): string']);
    });
});
