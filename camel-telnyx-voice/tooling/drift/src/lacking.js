import { join } from './shape.js';

/**
 * Lists the fields and choices of the SDK that a shape of the records cannot hold.
 *
 * @param {import('./shape.js').Shape} ours
 * @param {import('./shape.js').Shape} theirs
 * @returns {string[]} paths of fields and of choices
 */
export function lacking(ours, theirs, path = '') {
    if (ours.isOpaque) {
        return [];
    }
    const paths =
        ours.choices.size > 0
            ? [...theirs.choices].filter((choice) => !ours.choices.has(choice)).map((choice) => `${path} ${choice}`)
            : [];
    const parts = new Map(ours.parts());
    for (const [name, field] of theirs.parts()) {
        const where = join(path, name);
        paths.push(...(parts.has(name) ? lacking(parts.get(name).shape, field.shape, where) : [where]));
    }
    return paths;
}
