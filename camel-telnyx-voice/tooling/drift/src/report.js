import { OURS } from './findings.js';
import { commonEnd } from './words.js';

/** The first line of a finding. */
export function heading({ change, what, detail, places }) {
    const paths = [...new Set(places.map(({ path }) => path))];
    // findings that name a record are the same in all places
    const name = places.length > 1 && paths.includes(what) ? commonEnd(paths) : what;
    return `${change} ${name}${detail ? `: ${detail}` : ''}`;
}

/**
 * All findings as text.
 *
 * @param {import('./findings.js').Finding[]} findings
 * @param {boolean} isRated whether to show which of them the records have
 */
export function report(findings, isRated) {
    const sorted = [...findings].sort((one, other) => OURS.indexOf(one.ours) - OURS.indexOf(other.ours));
    return sorted.map((finding) => text(finding, isRated)).join('\n');
}

function text(finding, isRated) {
    const { places } = finding;
    const files = [...new Set(places.map(({ file }) => file))].filter(Boolean);
    return [
        `${isRated ? `[${finding.ours}] ` : ''}${heading(finding)}`,
        ...finding.lines.map((line) => `      ${line}`),
        ...where(places).map(([part, paths]) => `    in ${part}${paths.length > 0 ? `: ${paths.join(', ')}` : ''}`),
        ...files.map((file) => `    -> ${file}`),
        '',
    ].join('\n');
}

/** The paths in each part of an operation or event. */
function where(places) {
    const paths = new Map();
    for (const { subject, part, path } of places.filter((place) => place.part)) {
        const name = `${subject} ${part}`;
        paths.set(name, [...(paths.get(name) ?? []), ...(path ? [path] : [])]);
    }
    return [...paths];
}
