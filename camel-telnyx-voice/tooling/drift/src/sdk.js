import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { requestsOf } from './requests.js';
import { TypeReader } from './types.js';

/** An official SDK. Its resources declare the operations; the result of unwrapping a webhook declares the events. */
export class Sdk {
    /** @param {string} directory of the package */
    constructor(directory) {
        this.directory = directory;
        const file = join(directory, 'package.json');
        if (!existsSync(file) || !existsSync(join(directory, 'resources'))) {
            throw new Error(`${directory} is not the package of an SDK: package.json or the resources are missing`);
        }
        this.version = JSON.parse(readFileSync(file, 'utf8')).version;
        /** @type {import('./requests.js').Request[]} */
        this.requests = modules(join(directory, 'resources')).flatMap((module) => requestsOf(module));
    }

    /**
     * Adds neighbouring operations: all in the same modules, or in the same directories below `resources`.
     *
     * @param {Set<string>} keys HTTP method and path of operations
     * @returns {Set<string>} the given and the neighbouring operations
     */
    neighbours(keys) {
        const root = join(this.directory, 'resources');
        const near = new Set(this.requests.filter(({ key }) => keys.has(key)).map(({ module }) => area(root, module)));
        const others = this.requests.filter(({ module }) => near.has(area(root, module))).map(({ key }) => key);
        return new Set([...keys, ...others]);
    }

    /**
     * The description of some operations, and of all events, in the SDK.
     *
     * @param {Set<string>} keys HTTP method and path of the operations
     * @returns {import('./model.js').Model}
     */
    model(keys) {
        const webhooks = join(this.directory, 'resources', 'webhooks.d.ts');
        const chosen = this.requests.filter(({ key }) => keys.has(key));
        const types = new TypeReader([...new Set(chosen.map(({ module }) => declarations(module))), webhooks]);
        const operations = chosen.map((request) => ({
            key: request.key,
            ...types.operation(declarations(request.module), request),
        }));
        return {
            name: `telnyx ${this.version}`,
            operations: new Map(operations.map((operation) => [operation.key, operation])),
            events: types.events(webhooks),
        };
    }
}

function modules(directory) {
    return readdirSync(directory, { recursive: true })
        .filter((file) => file.endsWith('.mjs'))
        .sort()
        .map((file) => join(directory, file));
}

/** The directory of a module, or the module itself if it has no directory of its own. */
function area(root, module) {
    return dirname(module) === root ? module : dirname(module);
}

function declarations(module) {
    return module.replace(/\.mjs$/, '.d.ts');
}
