import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Directory } from './support.js';

const ISSUE = fileURLToPath(new URL('../issue', import.meta.url));
const FINDINGS = 'From telnyx 1.0.0 to telnyx 2.0.0: 1 difference\n\n[missing] new field loud: boolean\n';

describe('the issue of the monthly run', () => {
    let directory;

    beforeEach(() => {
        directory = new Directory();
    });

    afterEach(() => directory.remove());

    /** Runs the script with a stand-in for gh that writes down what it is called with. */
    function run(openIssue, result, findings = FINDINGS) {
        const gh = directory.write(
            'bin/gh',
            `#!/usr/bin/env bash
            [ "$1 $2" = "issue list" ] && { echo "${openIssue}"; exit; }
            echo "$*" >> "${directory.path}/calls"
            for last; do :; done
            if [ -f "$last" ]; then cp "$last" "${directory.path}/body"; fi`,
        );
        chmodSync(gh, 0o755);
        const { status, stderr } = spawnSync(
            ISSUE,
            [result, directory.write('findings.txt', findings), 'https://example.org/run'],
            {
                encoding: 'utf8',
                env: { ...process.env, PATH: `${directory.path}/bin${delimiter}${process.env.PATH}` },
            },
        );
        assert.equal(status, 0, stderr);
        const calls = `${directory.path}/calls`;
        return existsSync(calls)
            ? readFileSync(calls, 'utf8')
                  .replaceAll(/--body-file \S+/g, '--body-file FILE')
                  .trim()
                  .split('\n')
            : [];
    }

    const TITLE = 'Drift: From telnyx 1.0.0 to telnyx 2.0.0: 1 difference';

    const CASES = [
        [
            'is opened',
            '',
            '1',
            'label create drift --description What Telnyx has changed --force',
            `issue create --title ${TITLE} --label drift --body-file FILE`,
        ],
        ['is updated', '7', '1', `issue edit 7 --title ${TITLE} --body-file FILE`],
        ['is closed', '7', '0', 'issue close 7 --comment No differences are left: https://example.org/run'],
        ['is not needed', '', '0'],
    ];

    for (const [name, openIssue, result, ...calls] of CASES) {
        it(name, () => assert.deepEqual(run(openIssue, result), calls));
    }

    it('holds the findings as text', () => {
        run('7', '1');

        const body = readFileSync(`${directory.path}/body`, 'utf8');
        assert.match(body, /^The complete output: https:\/\/example\.org\/run\n\n~{5}text\nFrom telnyx/);
        assert.match(body, /loud: boolean\n\n~{5}\n$/);
    });

    it('is not too long for an issue', () => {
        run('7', '1', FINDINGS + 'ä'.repeat(70_000));

        const body = readFileSync(`${directory.path}/body`, 'utf8');
        assert.ok(body.length < 65_536);
        assert.ok(!body.includes('\ufffd'));
    });
});
