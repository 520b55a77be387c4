/**
 * One difference, with all places where it occurs.
 *
 * @typedef {object} Finding
 * @property {string} change the kind of difference
 * @property {string} what the field, value, operation or event that differs
 * @property {string} detail how it differs
 * @property {string[]} lines details: the fields of a new object, or the sentences that differ
 * @property {string} ours whether the records have it: one of {@link OURS}
 * @property {Place[]} places
 */

/**
 * @typedef {object} Place
 * @property {string} subject an operation or an event
 * @property {string} part request, answer or payload; empty for the subject as a whole
 * @property {string} path the path within this part
 * @property {string} file our source file to change
 */

/** Whether the records already have a difference, the most urgent value first. */
export const OURS = ['missing', 'to read', 'passes', 'have'];

/** Merges equal differences of several places. */
export class Findings {
    #byKey = new Map();

    /**
     * @param {Omit<Finding, 'places'>} finding
     * @param {Place} place
     * @param {string} [group] what else must be equal to merge
     */
    add(finding, place, group = '') {
        const key = JSON.stringify([finding.change, group, finding.detail, finding.lines]);
        const known = this.#byKey.get(key) ?? { ...finding, places: [] };
        known.places.push(place);
        known.ours = OURS[Math.min(OURS.indexOf(known.ours), OURS.indexOf(finding.ours))];
        this.#byKey.set(key, known);
    }

    /** @returns {Finding[]} in the order in which they were found */
    all() {
        return [...this.#byKey.values()];
    }
}
