import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DRIFT = fileURLToPath(new URL('../src/drift.js', import.meta.url));

const CORE = `
export declare class APIResource {}
export declare class APIPromise<T> { then(use: (value: T) => void): void; }
export declare class Page<Item> { data: Array<Item>; }
export declare class PagePromise<P, Item> extends APIPromise<P> {}
export interface RequestOptions { timeout?: number; }
`;

/** What a small SDK has, unless a test says otherwise. */
const SDK = {
    speak: 'text: string;',
    speakDoc: 'Says something.',
    answer: 'result?: string;',
    payload: 'call_control_id?: string;',
    types: '',
    moreMethods: '',
    moreCode: '',
    moreEvents: '',
    eventNames: 'Spoken',
};

/** Files that are removed after a test. */
export class Directory {
    path = mkdtempSync(join(tmpdir(), 'drift-test-'));

    write(name, text) {
        const file = join(this.path, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        return file;
    }

    remove() {
        rmSync(this.path, { recursive: true });
    }

    /** Writes the package of an SDK that can speak on a call and is told when that has ended. */
    sdk(name, parts = {}) {
        const sdk = { ...SDK, ...parts };
        const files = {
            'package.json': JSON.stringify({ name: 'sdk', version: name }),
            'core.d.ts': CORE,
            'resources/calls/actions.mjs': `export class Actions extends APIResource {
                speak(callControlID, body, options) {
                    return this._client.post(path \`/calls/\${callControlID}/actions/speak\`, { body, ...options });
                }
                ${sdk.moreCode}
            }`,
            'resources/calls/actions.d.ts': `import { APIPromise, APIResource, Page, PagePromise, RequestOptions } from '../../core.js';
            export declare class Actions extends APIResource {
                /** ${sdk.speakDoc} */
                speak(callControlID: string, body: SpeakParams, options?: RequestOptions): APIPromise<SpeakResponse>;
                ${sdk.moreMethods}
            }
            export interface SpeakResponse { data?: { ${sdk.answer} }; }
            export interface SpeakParams {
                ${sdk.speak}
            }
            ${sdk.types}`,
            'resources/webhooks.d.ts': `import { APIResource } from '../core.js';
            export declare class Webhooks extends APIResource {
                unsafeUnwrap(body: string): ${sdk.eventNames};
            }
            export interface Spoken { data?: { event_type?: 'call.speak.ended'; payload?: { ${sdk.payload} } }; }
            ${sdk.moreEvents}`,
        };
        Object.entries(files).forEach(([file, text]) => this.write(join(name, file), text));
        return join(this.path, name);
    }

    /** Writes what our records have: fields of `speak`, of its event, and records and choices within them. */
    records({
        speak = { text: { type: 'string', required: true } },
        ended = { call_control_id: { type: 'string' } },
        records = {},
        choices = {},
        idsInBody,
    } = {}) {
        return this.write(
            'records.json',
            JSON.stringify({
                package: 'org.example',
                actions: [
                    {
                        name: 'speak',
                        method: 'POST',
                        path: '/calls/{}/actions/speak',
                        record: 'action.Speak',
                        answer: 'result.Said',
                        idsInBody,
                    },
                ],
                events: [{ type: 'call.speak.ended', also: ['callSaid'], record: 'event.SpeakEnded' }],
                records: {
                    'action.Speak': speak,
                    'event.SpeakEnded': ended,
                    'result.Said': { result: { type: 'string' } },
                    ...records,
                },
                choices,
            }),
        );
    }

    /** Runs the command. */
    drift(...args) {
        const { status, stdout, stderr } = spawnSync(process.execPath, [DRIFT, ...args], { encoding: 'utf8' });
        return { status, stdout, stderr };
    }
}
