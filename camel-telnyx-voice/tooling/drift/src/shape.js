/**
 * The possible types and values of a value. Types of an SDK and records are compared in this form.
 *
 * A path leads to a value within an object: `assistant.tools[].timeout_ms` is a field of the elements of a list, and
 * `webhook_urls{}` a value of a map.
 */
export class Shape {
    /** @type {Set<string>} of string, number, boolean, list, map, object, any */
    kinds = new Set();
    nullable = false;
    /** @type {Set<string>} the listed values; empty without a list */
    choices = new Set();
    /** whether text or numbers other than the choices are possible */
    open = false;
    /** @type {Map<string, Field> | undefined} of an object */
    fields;
    /** @type {Shape | undefined} of a list */
    items;
    /** @type {Shape | undefined} of a map */
    values;
    /** @type {string | undefined} the record that has the fields, or the type that lists the choices */
    record;

    /** The type in words, without fields and choices. */
    get label() {
        const words = [...this.kinds].sort().map((kind) => {
            const inner = kind === 'list' ? this.items : kind === 'map' ? this.values : undefined;
            return inner?.kinds.size ? `${kind} of ${inner.label}` : kind;
        });
        return words.join(' | ') || 'nothing';
    }

    /** Whether any field goes through, known or not. */
    get isOpaque() {
        return (this.kinds.has('map') || this.kinds.has('any')) && !this.fields;
    }

    /** Adds the types of another shape as alternatives. */
    add(other) {
        other.kinds.forEach((kind) => this.kinds.add(kind));
        this.nullable ||= other.nullable;
        other.choices.forEach((choice) => this.choices.add(choice));
        this.open ||= other.open;
        this.record ??= other.record;
        for (const part of ['items', 'values']) {
            if (other[part]) {
                this[part] = this[part] ? new Shape().add(this[part]).add(other[part]) : other[part];
            }
        }
        if (other.fields) {
            this.fields = this.fields ? merged(this.fields, other.fields) : new Map(other.fields);
        }
        return this;
    }

    /** The parts of an object, a list or a map, each with the suffix of its path. */
    *parts() {
        for (const [name, field] of this.fields ?? []) {
            yield [name, field];
        }
        if (this.items) {
            yield ['[]', { shape: this.items, required: false, doc: '', deprecated: false }];
        }
        if (this.values) {
            yield ['{}', { shape: this.values, required: false, doc: '', deprecated: false }];
        }
    }
}

/**
 * @typedef {object} Field
 * @property {Shape} shape the shape of the value
 * @property {boolean} required whether it must be set, or is always present
 * @property {string} doc the description
 * @property {boolean} deprecated whether it is deprecated
 * @property {Set<string>} [variants] the `type`s of the objects that have it, if several objects are possible
 */

/** Merges fields of alternative objects; a field is required only if all of them require it. */
function merged(ours, theirs) {
    const all = new Map();
    for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
        const [one, other] = [ours.get(name), theirs.get(name)];
        if (one && other) {
            all.set(name, {
                shape: new Shape().add(one.shape).add(other.shape),
                required: one.required && other.required,
                doc: [...new Set([one.doc, other.doc])].filter(Boolean).join('\n'),
                deprecated: one.deprecated && other.deprecated,
                variants: new Set([...(one.variants ?? []), ...(other.variants ?? [])]),
            });
        } else {
            all.set(name, { ...(one ?? other), required: false });
        }
    }
    return all;
}

/** Whether a part or a path is an element of a list or a value of a map, and not a field. */
export function isElement(path) {
    return path.endsWith('[]') || path.endsWith('{}');
}

/** The path of a part. */
export function join(path, name) {
    return isElement(name) || !path ? path + name : `${path}.${name}`;
}

/** Adds a field: `page[size]` becomes the field size of the object page. */
export function put(fields, name, field) {
    const [, outer, inner] = /^(\w+)\[([\w.]+)]$/.exec(name) ?? [];
    if (!outer) {
        fields.set(name, field);
        return;
    }
    if (!fields.has(outer)) {
        const shape = new Shape();
        shape.kinds.add('object');
        shape.fields = new Map();
        fields.set(outer, { shape, required: false, doc: '', deprecated: false });
    }
    fields.get(outer).shape.fields.set(inner, field);
}
