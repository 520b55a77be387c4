import { readFileSync } from 'node:fs';

/** Intended differences from the SDK, each with its reason. */
export class Agreed {
    #entries;

    /** @param {string} file a JSON object: the heading of a finding, `*` for any name within it, and the reason */
    constructor(file) {
        this.#entries = Object.keys(JSON.parse(readFileSync(file, 'utf8'))).map((heading) => ({
            heading,
            pattern: pattern(heading),
            met: false,
        }));
    }

    /** Whether a finding is agreed. */
    has(heading) {
        const entry = this.#entries.find((each) => each.pattern.test(heading));
        if (entry) {
            entry.met = true;
        }
        return Boolean(entry);
    }

    /** Agreed headings that no longer match a difference. */
    get unmet() {
        return this.#entries.filter(({ met }) => !met).map(({ heading }) => heading);
    }
}

function pattern(heading) {
    const parts = heading.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
    return new RegExp(`^${parts.join('\\w+')}$`);
}
