/**
 * One difference, in all the places where it is the same.
 *
 * @typedef {object} Finding
 * @property {string} change what kind of difference it is
 * @property {string} what what differs
 * @property {string} detail how it differs
 * @property {string[]} lines more about it: the fields of what is new, or the sentences that differ
 * @property {string} ours whether our records have it: one of {@link OURS}
 * @property {Place[]} places
 */

/**
 * @typedef {object} Place
 * @property {string} subject an operation or an event
 * @property {string} part request, answer or payload; empty for the subject as a whole
 * @property {string} path where it is within this part
 * @property {string} file ours to change
 */

/** Whether our records have a difference already, the most urgent first. */
export const OURS = ['missing', 'to read', 'passes', 'have'];

/** Joins differences that are the same in several places. */
export class Findings {
    #byKey = new Map();

    /**
     * @param {Omit<Finding, 'places'>} finding
     * @param {Place} place
     * @param {string} [group] what else has to be the same
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
