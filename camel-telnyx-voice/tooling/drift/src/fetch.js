import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = 'telnyx';

/**
 * Fetches a version of the official SDK into a temporary directory, and removes it after use.
 *
 * @template T
 * @param {string} version such as 7.24.0 or latest, or the directory of a package
 * @param {(directory: string) => T} use the function that uses the directory
 * @returns {T}
 */
export function withSdk(version, use) {
    if (existsSync(join(version, 'package.json'))) {
        return use(version);
    }
    if (!/^[\da-z][\w.+-]*$/i.test(version)) {
        throw new Error(`${version} is neither a version nor the directory of a package`);
    }
    const directory = mkdtempSync(join(tmpdir(), 'drift-'));
    try {
        install(version, directory);
        return use(join(directory, 'node_modules', PACKAGE));
    } finally {
        rmSync(directory, { recursive: true, force: true });
    }
}

/** Installs the package without running any of its code. */
function install(version, directory) {
    const options = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, stderr, error } = spawnSync(
        'npm',
        ['install', '--prefix', directory, ...options, `${PACKAGE}@${version}`],
        { encoding: 'utf8' },
    );
    if (status !== 0) {
        throw new Error(`Cannot get version ${version} of the package ${PACKAGE}: ${error?.message ?? stderr.trim()}`);
    }
}
