import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Directory } from './support.js';

describe('the command', () => {
    let directory;
    let records;

    beforeEach(() => {
        directory = new Directory();
        records = ['--records', directory.records(), '--agreed', directory.write('agreed.json', '{}')];
    });

    afterEach(() => directory.remove());

    it('ends with 0 if nothing differs', () => {
        const sdk = directory.sdk('1.0.0');

        for (const versions of [[sdk], [sdk, sdk]]) {
            const { status, stdout, stderr } = directory.drift(...records, ...versions);

            assert.equal(status, 0, stderr);
            assert.match(stdout, /: 0 differences/);
        }
    });

    it('ends with 1 if something differs, and names the file to touch', () => {
        const { status, stdout } = directory.drift(
            ...records,
            directory.sdk('1.0.0'),
            directory.sdk('2.0.0', { speak: 'text: string; loud?: boolean;' }),
        );

        assert.equal(status, 1);
        assert.match(stdout, /^From telnyx 1\.0\.0 to telnyx 2\.0\.0: 1 difference$/m);
        assert.match(
            stdout,
            /^\[missing] new field loud: boolean\n {4}in speak request: loud\n {4}-> .*\/action\/Speak\.java$/m,
        );
    });

    it('leaves out what is agreed, and reports what is no longer a difference', () => {
        const sdk = directory.sdk('1.0.0', { speak: 'text: string; loud?: boolean;' });
        directory.write(
            'agreed.json',
            JSON.stringify({ 'new field action.*.loud: boolean': 'why', 'new event call.paid': 'why' }),
        );

        const { status, stdout } = directory.drift(...records, sdk);

        assert.equal(status, 0);
        assert.match(stdout, /^agreed, but no longer a difference: new event call\.paid$/m);
    });

    const MISTAKES = [
        ['no version', [], /one or two versions are needed/],
        ['three versions', ['1', '2', '3'], /one or two versions are needed/],
        ['an unknown option', ['--loud', '1.0.0'], /unknown or incomplete option --loud/],
        ['an option without its value', ['1.0.0', '--records'], /unknown or incomplete option --records/],
        ['a version that is none', ['../1.0.0'], /neither a version nor the directory of a package/],
        ['records that are not there', ['--records', 'none.json', '1.0.0'], /none\.json/],
    ];

    for (const [name, args, message] of MISTAKES) {
        it(`ends with 2 for ${name}`, () => {
            const { status, stdout, stderr } = directory.drift(...args);

            assert.equal(status, 2);
            assert.match(stderr, message);
            assert.equal(stdout, '');
        });
    }

    it('ends with 2 for a package that is no SDK', () => {
        directory.write('other/package.json', '{"version": "1.0.0"}');

        const { status, stderr } = directory.drift(...records, `${directory.path}/other`);

        assert.equal(status, 2);
        assert.match(stderr, /is not the package of an SDK/);
    });

    it('explains itself', () => {
        const { status, stdout } = directory.drift('--help');

        assert.equal(status, 0);
        assert.match(stdout, /^usage: drift/);
    });
});
