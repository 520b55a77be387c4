#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Agreed } from './agreed.js';
import { differencesFrom } from './current.js';
import { withSdk } from './fetch.js';
import { Records } from './records.js';
import { heading, report } from './report.js';
import { Sdk } from './sdk.js';
import { changesBetween } from './versions.js';

const USAGE = `usage: drift [--records FILE] [--agreed FILE] VERSION
       drift [--records FILE] OLD NEW

With one version: compares the records with this version of the official SDK.
With two: compares the versions, and shows which changes the records already have.

VERSION, OLD, NEW  a version of the SDK such as 7.24.0, "latest", "reviewed" for the one in package.json with which the
                   records were last compared, or the directory of a package
--records FILE     the records, as the build writes them (records.json)
--agreed FILE      intended differences (agreed.json), used with one version

exit code: 0 no difference, 1 differences, 2 invalid arguments, or the SDK cannot be fetched or read`;

const EQUAL = 0;
const DIFFERENT = 1;
const MISTAKE = 2;

/** Invalid arguments. */
class UsageError extends Error {}

function own(file) {
    return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

function parse(args) {
    const options = { records: own('records.json'), agreed: own('agreed.json') };
    const versions = [];
    for (let i = 0; i < args.length; i++) {
        const name = args[i].replace(/^--/, '');
        if (!args[i].startsWith('-')) {
            versions.push(args[i]);
        } else if (args[i].startsWith('--') && Object.hasOwn(options, name) && i + 1 < args.length) {
            options[name] = args[++i];
        } else {
            throw new UsageError(`unknown or incomplete option ${args[i]}`);
        }
    }
    if (versions.length !== 1 && versions.length !== 2) {
        throw new UsageError('one or two versions are needed');
    }
    return { ...options, versions: versions.map((version) => (version === 'reviewed' ? reviewed() : version)) };
}

function reviewed() {
    return JSON.parse(readFileSync(own('package.json'), 'utf8')).config.reviewed;
}

function againstRecords(records, version, agreed) {
    const model = withSdk(version, (directory) => {
        const sdk = new Sdk(directory);
        return sdk.model(sdk.neighbours(new Set(records.operations.keys())));
    });
    const findings = differencesFrom(records, model).filter((finding) => !agreed.has(heading(finding)));
    console.log(`The records against ${model.name}: ${count(findings)}\n`);
    console.log(report(findings, false));
    agreed.unmet.forEach((what) => console.log(`agreed, but no longer a difference: ${what}`));
    return findings;
}

function betweenVersions(records, versions) {
    const [old, now] = withSdk(versions[0], (first) =>
        withSdk(versions[1], (second) => {
            const sdks = [new Sdk(first), new Sdk(second)];
            const keys = new Set(sdks.flatMap((sdk) => [...sdk.neighbours(new Set(records.operations.keys()))]));
            return sdks.map((sdk) => sdk.model(keys));
        }),
    );
    const findings = changesBetween(old, now, records);
    console.log(`From ${old.name} to ${now.name}: ${count(findings)}`);
    console.log(
        '[missing] the records lack it, [to read] a person has to judge it, [passes] the records let it through, [have] they have it\n',
    );
    console.log(report(findings, true));
    return findings;
}

function count(findings) {
    return `${findings.length} difference${findings.length === 1 ? '' : 's'}`;
}

function run(args) {
    if (args.includes('--help')) {
        console.log(USAGE);
        return EQUAL;
    }
    const { records: file, agreed, versions } = parse(args);
    const records = new Records(file);
    const findings =
        versions.length === 1 ? againstRecords(records, versions[0], new Agreed(agreed)) : betweenVersions(records, versions);
    return findings.length > 0 ? DIFFERENT : EQUAL;
}

try {
    process.exitCode = run(process.argv.slice(2));
} catch (e) {
    console.error(`drift: ${e.message}`);
    if (e instanceof UsageError) {
        console.error(USAGE);
    }
    process.exitCode = MISTAKE;
}
