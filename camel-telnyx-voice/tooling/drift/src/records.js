import { readFileSync } from 'node:fs';
import { put, Shape } from './shape.js';

const SOURCES = 'camel-telnyx-voice/component/src/main/java';

/** The records, as the build describes them in records.json. */
export class Records {
    #json;
    #names = new Map();

    /** @param {string} file the generated `records.json` */
    constructor(file) {
        this.#json = JSON.parse(readFileSync(file, 'utf8'));
        this.name = 'our records';
        this.operations = new Map(
            this.#json.actions.map((action) => [
                `${action.method} ${action.path}`,
                {
                    key: `${action.method} ${action.path}`,
                    name: action.name,
                    request: this.#request(action),
                    answer: action.answer ? this.#record(action.answer) : new Shape(),
                },
            ]),
        );
        this.events = new Map(
            this.#json.events.map((event) => [
                event.type,
                {
                    type: event.type,
                    payload: this.#record(event.record),
                },
            ]),
        );
        for (const event of this.#json.events) {
            [event.type, ...(event.also ?? [])].forEach((name) => this.#names.set(spelling(name), event.type));
        }
    }

    /** The type of the record for an event, whatever its spelling; undefined without a record. */
    eventType(name) {
        return this.#names.get(spelling(name));
    }

    /** Whether the records have events of the same kind. */
    isOfOurKind(name) {
        const kind = name.split('.')[0];
        return this.#json.events.some((event) => event.type.startsWith(`${kind}.`));
    }

    /** The file of a record or of a list of choices, below the root of the project. */
    file(record) {
        return `${SOURCES}/${this.#json.package.replaceAll('.', '/')}/${record.replaceAll('.', '/')}.java`;
    }

    #request(action) {
        const shape = this.#record(action.record);
        for (const id of action.idsInBody ?? []) {
            shape.fields.set(id, { shape: text(), required: true, doc: '', deprecated: false });
        }
        return shape;
    }

    #record(name, within = []) {
        const shape = new Shape();
        shape.record = name;
        if (within.includes(name)) {
            shape.kinds.add('any');
            return shape;
        }
        shape.kinds.add('object');
        shape.fields = new Map();
        for (const [field, described] of Object.entries(this.#json.records[name])) {
            put(shape.fields, field, {
                shape: this.#field(described, [...within, name]),
                required: described.required ?? false,
                doc: '',
                deprecated: described.deprecated ?? false,
            });
        }
        return shape;
    }

    #field(described, within) {
        const value = this.#value(described, within);
        if (!described.list) {
            return value;
        }
        const list = new Shape();
        list.kinds.add('list');
        list.items = value;
        return list;
    }

    #value({ type, record, choice }, within) {
        if (record) {
            return this.#record(record, within);
        }
        const shape = new Shape();
        shape.kinds.add(choice ? 'string' : type);
        shape.open = !choice;
        if (choice) {
            shape.record = choice;
            shape.choices = new Set(this.#json.choices[choice]);
        }
        return shape;
    }
}

function text() {
    const shape = new Shape();
    shape.kinds.add('string');
    shape.open = true;
    return shape;
}

/** Normalizes the spellings of an event type: call.siprec.started, siprec_started, callSiprecStarted. */
function spelling(name) {
    const letters = name.toLowerCase().replace(/[._]/g, '');
    return letters.startsWith('call') || letters.startsWith('conference') ? letters : `call${letters}`;
}
