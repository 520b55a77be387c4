import { isElement, join } from './shape.js';

/** A type with its choices, in one line. */
export function typeOf(shape) {
    const choices = shape.choices.size ? shape.choices : (shape.items?.choices ?? new Set());
    return shape.label + (choices.size ? `, one of: ${[...choices].join(', ')}` : '') + (shape.nullable ? ', or null' : '');
}

/** The fields within a value, each in a line. */
export function fieldsOf(shape, path = '') {
    const lines = [];
    for (const [name, field] of shape.parts()) {
        const where = join(path, name);
        if (!isElement(where)) {
            lines.push(`${where}${field.required ? ' (required)' : ''}: ${typeOf(field.shape)}`);
        }
        lines.push(...fieldsOf(field.shape, where));
    }
    return lines;
}

/** The sentences that occur in only one of two texts. */
export function sentencesOf(old, now) {
    const [before, after] = [sentences(old), sentences(now)];
    return [
        ...before.filter((sentence) => !after.includes(sentence)).map((sentence) => `- ${sentence}`),
        ...after.filter((sentence) => !before.includes(sentence)).map((sentence) => `+ ${sentence}`),
    ];
}

function sentences(text) {
    return [...new Set(text.split(/\n|(?<=[.:])\s+(?=[A-Z*`-])/).filter(Boolean))];
}

/** The common suffix of all paths. */
export function commonEnd(paths) {
    const [first, ...others] = paths.map((path) => path.split('.').reverse());
    const length = first.findIndex((part, i) => others.some((other) => other[i] !== part));
    return first
        .slice(0, length < 0 ? first.length : Math.max(length, 1))
        .reverse()
        .join('.');
}
