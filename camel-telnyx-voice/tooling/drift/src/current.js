import { Findings } from './findings.js';
import { isElement, join } from './shape.js';
import { fieldsOf, typeOf } from './words.js';

/**
 * Compares the records with one version of an SDK: what they lack, and what only they have. A record can be used in several
 * places, so its field counts as gone only if the SDK has it in none of them.
 *
 * @param {import('./records.js').Records} records
 * @param {import('./model.js').Model} model
 * @returns {import('./findings.js').Finding[]}
 */
export function differencesFrom(records, model) {
    return new Comparison(records).of(model);
}

class Comparison {
    #findings = new Findings();
    #records;
    /** fields and values of the records, each with the place of the comparison and whether the SDK has it */
    #ours = new Map();

    constructor(records) {
        this.#records = records;
    }

    of(model) {
        for (const [key, operation] of model.operations) {
            const ours = this.#records.operations.get(key);
            if (ours) {
                this.#walk(ours.request, operation.request, start(ours.name, 'request', ours.request));
                this.#walk(ours.answer, operation.answer, start(ours.name, 'answer', ours.answer));
            } else {
                this.#new('operation', key, operation.request, 'action.*');
            }
        }
        for (const [type, event] of model.events) {
            const ours = this.#records.events.get(this.#records.eventType(type));
            if (ours) {
                this.#walk(ours.payload, event.payload, start(type, 'payload', ours.payload));
            } else if (this.#records.isOfOurKind(type)) {
                this.#new('event', type, event.payload, 'event.*');
            }
        }
        this.#wholesGone(model);
        this.#partsGone();
        return this.#findings.all();
    }

    #new(kind, what, shape, record) {
        this.#add(`new ${kind}`, what, '', start(what, '', { record }), fieldsOf(shape));
    }

    #wholesGone(model) {
        for (const { key, name, request } of this.#records.operations.values()) {
            if (!model.operations.has(key)) {
                this.#add('operation gone', key, '', start(name, '', request));
            }
        }
        const types = new Set([...model.events.keys()].map((type) => this.#records.eventType(type)));
        for (const { type, payload } of this.#records.events.values()) {
            if (!types.has(type)) {
                this.#add('event gone', type, '', start(type, '', payload));
            }
        }
    }

    #partsGone() {
        for (const { change, what, detail, found, places } of this.#ours.values()) {
            if (!found) {
                places.forEach((at) => this.#add(change, what, detail, at));
            }
        }
    }

    #walk(ours, theirs, at) {
        if (theirs.kinds.size === 0 || ours.kinds.size === 0) {
            return;
        }
        if (!fits(ours, theirs, at.part)) {
            this.#add('type differs', at.what, `${ours.label} here, ${theirs.label} there`, at);
        }
        if (ours.isOpaque) {
            return;
        }
        if (ours.choices.size > 0 && theirs.choices.size > 0) {
            this.#choices(ours, theirs, { ...at, record: ours.record });
        }
        const [own, other] = [new Map(ours.parts()), new Map(theirs.parts())];
        for (const [name, field] of own) {
            const inner = within(at, name, field.shape);
            const match = other.get(name);
            if (match) {
                this.#field(field, match, inner);
            }
            if (ours.fields && theirs.fields && !field.deprecated) {
                this.#look('field gone', inner.what, typeOf(field.shape), inner, Boolean(match));
            }
        }
        for (const [name, field] of ours.fields && theirs.fields ? theirs.fields : []) {
            if (!own.has(name)) {
                const inner = within(at, name, field.shape);
                this.#add('new field', inner.what, typeOf(field.shape), inner, fieldsOf(field.shape));
            }
        }
    }

    #field(ours, theirs, at) {
        if (at.part === 'request' && ours.required !== theirs.required) {
            this.#add(ours.required ? 'not required' : 'required', at.what, '', at);
        }
        this.#walk(ours.shape, theirs.shape, at);
    }

    #choices(ours, theirs, at) {
        for (const choice of theirs.choices) {
            if (!ours.choices.has(choice)) {
                this.#add('new choice', at.record, choice, at);
            }
        }
        for (const choice of ours.choices) {
            this.#look('choice gone', at.record, choice, at, theirs.choices.has(choice) || theirs.open);
        }
    }

    #look(change, what, detail, at, found) {
        const key = `${change} ${what} ${detail}`;
        const known = this.#ours.get(key) ?? { change, what, detail, found: false, places: [] };
        known.found ||= found;
        known.places.push(at);
        this.#ours.set(key, known);
    }

    #add(change, what, detail, { subject, part, path, record }, lines = []) {
        const place = { subject, part, path, file: this.#records.file(record) };
        this.#findings.add({ change, what, detail, lines, ours: 'missing' }, place, what);
    }
}

function start(subject, part, { record }) {
    return { subject, part, path: '', record, owner: record, what: record };
}

/** The place of a part. Findings name the record that contains it. */
function within(at, name, shape) {
    const isField = !isElement(name);
    return {
        ...at,
        path: join(at.path, name),
        record: at.owner,
        owner: shape.fields && shape.record ? shape.record : at.owner,
        what: isField ? `${at.owner}.${name}` : at.what,
    };
}

/** Whether the types fit: Telnyx must accept what commands send, and records must accept what Telnyx sends. */
function fits(ours, theirs, part) {
    const [from, to] = part === 'request' ? [ours, theirs] : [theirs, ours];
    const kinds = (shape) => new Set([...shape.kinds].map((kind) => (kind === 'map' ? 'object' : kind)));
    return [...kinds(from)].every((kind) => kind === 'any' || kinds(to).has(kind) || to.kinds.has('any'));
}
