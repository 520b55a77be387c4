import { Findings } from './findings.js';
import { lacking } from './lacking.js';
import { isElement, join } from './shape.js';
import { fieldsOf, sentencesOf, typeOf } from './words.js';

/**
 * Compares two versions of an SDK, and determines which changes the records already have. Peculiarities of the SDK are in
 * both versions, so they are not differences.
 *
 * @param {import('./model.js').Model} old
 * @param {import('./model.js').Model} now
 * @param {import('./records.js').Records} records
 * @returns {import('./findings.js').Finding[]}
 */
export function changesBetween(old, now, records) {
    return new Comparison(records).of(old, now);
}

class Comparison {
    #findings = new Findings();
    #records;

    constructor(records) {
        this.#records = records;
    }

    of(old, now) {
        for (const key of union(old.operations, now.operations)) {
            this.#operation(key, old.operations.get(key), now.operations.get(key));
        }
        for (const type of union(old.events, now.events)) {
            if (this.#records.isOfOurKind(type)) {
                this.#event(type, old.events.get(type), now.events.get(type));
            }
        }
        return this.#findings.all();
    }

    #operation(key, old, now) {
        const ours = this.#records.operations.get(key);
        const record = ours?.request.record;
        const file = record ? this.#records.file(record) : this.#records.file('action.*');
        const place = { subject: ours?.name ?? key, part: '', path: '', file };
        if (!old || !now) {
            this.#whole('operation', key, now?.request, place, ours?.request);
            return;
        }
        this.#text(key, old.doc, now.doc, place);
        const start = { subject: place.subject, path: '', file, inside: file };
        this.#walk(old.request, now.request, { ...start, part: 'request', ours: ours?.request });
        const answer = ours?.answer.record;
        this.#walk(
            old.answer,
            now.answer,
            answer
                ? { ...start, part: 'answer', ours: ours.answer, inside: this.#records.file(answer) }
                : // routes get an answer without a record unchanged
                  { ...start, part: 'answer', isOpaque: Boolean(ours) },
        );
    }

    #event(type, old, now) {
        const ours = this.#records.events.get(this.#records.eventType(type));
        const file = this.#records.file(ours?.payload.record ?? 'event.*');
        if (!old || !now) {
            this.#whole('event', type, now?.payload, { subject: type, part: '', path: '', file }, ours?.payload);
            return;
        }
        this.#walk(old.payload, now.payload, {
            subject: type,
            part: 'payload',
            path: '',
            file,
            inside: file,
            ours: ours?.payload,
        });
    }

    #whole(kind, what, shape, place, ours) {
        const isHad = shape ? ours && lacking(ours, shape).length === 0 : !ours;
        this.#findings.add(
            {
                change: shape ? `new ${kind}` : `${kind} gone`,
                what,
                detail: shape ? `${shape.fields?.size ?? 0} fields` : '',
                lines: shape ? fieldsOf(shape) : [],
                ours: isHad ? 'have' : 'missing',
            },
            place,
            what,
        );
    }

    #walk(old, now, at) {
        if (old.kinds.size === 0 && now.kinds.size === 0) {
            return;
        }
        this.#value(old, now, at);
        const [before, after] = [new Map(old.parts()), new Map(now.parts())];
        for (const name of union(before, after)) {
            const inner = within(at, name, this.#records);
            const [one, other] = [before.get(name), after.get(name)];
            if (one && other) {
                this.#field(one, other, inner);
                this.#walk(one.shape, other.shape, inner);
            } else if (!isElement(name)) {
                // the type of the whole already reports a list or map that became something else
                this.#presence(one, other, inner);
            }
        }
    }

    #value(old, now, at) {
        // the type of a list or map includes that of its elements
        if (old.label !== now.label && !isElement(at.path)) {
            this.#add(at, 'type changed', `${old.label} → ${now.label}`, fits(at, now));
        }
        if (old.nullable !== now.nullable) {
            // a record component can be null, so only requests need a look
            this.#add(at, now.nullable ? 'may be null' : 'never null', '', at.part === 'request' ? 'to read' : 'have');
        }
        if ((old.kinds.has('string') && now.kinds.has('string')) || (old.kinds.has('number') && now.kinds.has('number'))) {
            this.#choices(old, now, at);
        }
    }

    #choices(old, now, where) {
        const added = minus(now.choices, old.choices);
        const removed = minus(old.choices, now.choices);
        const known = where.ours?.choices ?? new Set();
        const at = known.size > 0 ? { ...where, file: where.inside } : where;
        const status = (isFine) => ((at.ours && known.size === 0) || opaque(at) ? 'passes' : isFine ? 'have' : 'missing');
        if (old.choices.size === 0 || now.choices.size === 0) {
            if (added.length + removed.length > 0) {
                this.#add(at, 'choices changed', `${typeOf(old)} → ${typeOf(now)}`, status(false));
            }
            return;
        }
        if (added.length > 0) {
            this.#add(at, 'new choice', added.join(', '), status(added.every((choice) => known.has(choice))));
        }
        if (removed.length > 0) {
            this.#add(at, 'choice gone', removed.join(', '), status(!removed.some((choice) => known.has(choice))));
        }
        if (old.open !== now.open) {
            this.#add(at, now.open ? 'choices opened' : 'choices closed', '', 'to read');
        }
    }

    #field(old, now, at) {
        if (old.required !== now.required) {
            const isHad = at.part !== 'request' || Boolean(at.required) === now.required;
            this.#add(at, now.required ? 'now required' : 'no longer required', '', isHad ? 'have' : 'missing');
        }
        if (old.deprecated !== now.deprecated) {
            this.#add(at, now.deprecated ? 'deprecated' : 'no longer deprecated', '', 'to read');
        }
        const [before, after] = [old.variants ?? new Set(), now.variants ?? new Set()];
        const changed = [
            ...minus(after, before).map((type) => `+ ${type}`),
            ...minus(before, after).map((type) => `- ${type}`),
        ];
        if (changed.length > 0) {
            this.#add(at, 'of other objects', changed.join(', '), 'to read');
        }
        this.#text(at.path, old.doc, now.doc, at);
    }

    #presence(old, now, at) {
        if (now) {
            const lacks = (!at.ours && !opaque(at)) || (at.ours && lacking(at.ours, now.shape).length > 0);
            const detail = typeOf(now.shape) + (now.required ? ', required' : '');
            this.#add(at, 'new field', detail, lacks ? 'missing' : at.ours ? 'have' : 'passes', fieldsOf(now.shape));
        } else {
            this.#add(at, 'field gone', typeOf(old.shape), at.ours && !at.deprecated ? 'missing' : 'have');
        }
    }

    #text(what, old, now, at) {
        const lines = sentencesOf(old, now);
        if (lines.length > 0) {
            this.#findings.add({ change: 'text', what, detail: '', lines, ours: 'to read' }, place(at), what.split('.').at(-1));
        }
    }

    #add(at, change, detail, ours, lines = []) {
        this.#findings.add({ change, what: at.path, detail, lines, ours }, place(at), at.path.split('.').at(-1));
    }
}

/** The place of a part, with the shape of the records at this place. */
function within(at, name, records) {
    const isField = !isElement(name);
    const field = isField ? at.ours?.fields?.get(name) : undefined;
    const ours = isField ? field?.shape : name === '[]' ? at.ours?.items : at.ours?.values;
    return {
        ...at,
        path: join(at.path, name),
        ours,
        isOpaque: opaque(at),
        required: field?.required,
        deprecated: at.deprecated || field?.deprecated,
        file: at.inside,
        inside: ours?.record ? records.file(ours.record) : at.inside,
    };
}

/** Whether a map of the records accepts any content. */
function opaque(at) {
    return Boolean(at.isOpaque || at.ours?.isOpaque);
}

function fits(at, now) {
    if (!at.ours) {
        return opaque(at) ? 'passes' : 'missing';
    }
    if (at.ours.isOpaque) {
        return 'passes';
    }
    return [...now.kinds].every((kind) => at.ours.kinds.has(kind)) ? 'have' : 'missing';
}

function place({ subject, part, path, file }) {
    return { subject, part, path, file };
}

function union(one, other) {
    return [...new Set([...one.keys(), ...other.keys()])];
}

function minus(one, other) {
    return [...one].filter((each) => !other.has(each));
}
