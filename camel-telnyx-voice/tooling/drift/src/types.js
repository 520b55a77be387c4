import ts from 'typescript';
import { put, Shape } from './shape.js';

/** Reads the declarations of an SDK with the compiler of TypeScript. */
export class TypeReader {
    #program;
    #checker;

    /** @param {string[]} files `.d.ts` files; imported files are read, too */
    constructor(files) {
        this.#program = ts.createProgram(files, {
            target: ts.ScriptTarget.ES2022,
            module: ts.ModuleKind.NodeNext,
            moduleResolution: ts.ModuleResolutionKind.NodeNext,
            strict: true,
            noEmit: true,
            skipLibCheck: true,
            types: [],
        });
        this.#checker = this.#program.getTypeChecker();
    }

    /**
     * The request and the answer of an operation.
     *
     * @param {string} file the declarations of the resource
     * @param {import('./requests.js').Request} request
     */
    operation(file, request) {
        const method = this.#method(file, request.className, request.method);
        const signature = this.#checker.getSignatureFromDeclaration(method);
        const sent = new Shape();
        sent.kinds.add('object');
        sent.fields = new Map();
        for (const source of request.sources()) {
            this.#send(source, signature, sent.fields);
        }
        return { doc: this.#doc(signature), request: sent, answer: this.#answer(signature.getReturnType()) };
    }

    /**
     * The events of the webhooks.
     *
     * @param {string} file the declarations of the resource that reads them
     * @returns {Map<string, import('./model.js').Event>} by type
     */
    events(file) {
        const returned = this.#checker
            .getSignatureFromDeclaration(this.#method(file, 'Webhooks', 'unsafeUnwrap'))
            .getReturnType();
        const events = new Map();
        for (const type of returned.isUnion() ? returned.types : [returned]) {
            const whole = this.#shape(type);
            const envelope = whole.fields?.get('data')?.shape ?? whole;
            const payload = envelope.fields?.get('payload')?.shape;
            for (const name of envelope.fields?.get('event_type')?.shape.choices ?? []) {
                if (payload) {
                    events.set(name, { type: name, payload });
                }
            }
        }
        return events;
    }

    #method(file, className, name) {
        const statements = this.#program.getSourceFile(file)?.statements ?? [];
        const method = statements
            .find((statement) => ts.isClassDeclaration(statement) && statement.name?.text === className)
            ?.members.find((member) => ts.isMethodDeclaration(member) && member.name.getText() === name);
        if (!method) {
            throw new Error(`${file} does not declare ${className}.${name}`);
        }
        return method;
    }

    #send(source, signature, fields) {
        const parameter = signature.getParameters().find((each) => each.name === source.parameter);
        const type = parameter && this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(parameter));
        if (!type) {
            throw new Error(`${signature.getDeclaration().getText()} has no parameter ${source.parameter}`);
        }
        const { fields: given } = this.#shape(type);
        if (!given) {
            throw new Error(`The fields of ${parameter.name} of ${signature.getDeclaration().getText()} cannot be read`);
        }
        for (const [name, field] of given) {
            if (source.field ? name === source.field : !source.except?.includes(name)) {
                put(fields, source.field ? source.as : name, field);
            }
        }
    }

    /** An answer is an object with `data`, or a page of such data. */
    #answer(promise) {
        const name = promise.symbol?.name;
        const args = this.#checker.getTypeArguments(promise);
        if (name === 'PagePromise') {
            return this.#shape(args[1]);
        }
        if (name !== 'APIPromise' || args[0].symbol?.name === 'Response') {
            return new Shape();
        }
        const whole = this.#shape(args[0]);
        const data = whole.fields?.get('data')?.shape ?? whole;
        return data.items ?? data;
    }

    /** @returns {Shape} */
    #shape(type, within = []) {
        const shape = new Shape();
        if (type.isUnion()) {
            // true and false are a union, too
            const parts = type.types.map((each) => this.#shape(each, within));
            const objects = parts.filter((part) => part.fields);
            (objects.length > 1 ? objects : []).forEach(tellVariant);
            parts.forEach((part) => shape.add(part));
            return shape;
        }
        const is = (flag) => (type.flags & flag) !== 0;
        if (is(ts.TypeFlags.Null)) {
            shape.nullable = true;
        } else if (is(ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike)) {
            shape.kinds.add(is(ts.TypeFlags.StringLike) ? 'string' : 'number');
            if (type.isLiteral()) {
                shape.choices.add(String(type.value));
            } else {
                shape.open = true;
            }
        } else if (is(ts.TypeFlags.BooleanLike)) {
            shape.kinds.add('boolean');
        } else if (type.isIntersection() && type.types.some((each) => each.flags & ts.TypeFlags.String)) {
            // "string & {}" keeps the names of the choices beside any other text
            shape.kinds.add('string');
            shape.open = true;
        } else if (is(ts.TypeFlags.Any | ts.TypeFlags.Unknown) || within.includes(type)) {
            shape.kinds.add('any');
        } else if (this.#checker.isArrayType(type)) {
            shape.kinds.add('list');
            shape.items = this.#shape(this.#checker.getTypeArguments(type)[0], within);
        } else if (is(ts.TypeFlags.Object) || type.isIntersection()) {
            this.#object(type, [...within, type], shape);
        }
        return shape;
    }

    #object(type, within, shape) {
        const index = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
        const properties = this.#checker.getPropertiesOfType(type);
        if (index) {
            shape.kinds.add('map');
            shape.values = this.#shape(index.type, within);
        }
        if (properties.length > 0 || !index) {
            shape.kinds.add('object');
            shape.fields = new Map();
        }
        for (const property of properties) {
            put(shape.fields, property.name, {
                shape: this.#shape(this.#checker.getTypeOfSymbol(property), within),
                required: (property.flags & ts.SymbolFlags.Optional) === 0,
                doc: this.#doc(property),
                deprecated: property.getJsDocTags().some((tag) => tag.name === 'deprecated'),
            });
        }
    }

    #doc(symbol) {
        return ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)).replace(/\s+/g, ' ').trim();
    }
}

/** Marks the fields of an object with its `type`, to distinguish alternative objects. */
function tellVariant({ fields }) {
    const { choices, open } = fields.get('type')?.shape ?? new Shape();
    if (choices.size === 1 && !open) {
        fields.forEach((field, name) => name !== 'type' && fields.set(name, { ...field, variants: choices }));
    }
}
