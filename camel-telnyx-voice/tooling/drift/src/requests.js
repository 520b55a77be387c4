import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * How a method of the SDK calls Telnyx, read from its code: the types contain neither the path nor renamed parameters.
 *
 * @typedef {object} Request
 * @property {string} module the file
 * @property {string} className the resource
 * @property {string} method the name of the method
 * @property {string} key HTTP method and path, `{}` for each id
 * @property {() => Source[]} sources the parts of the body or the query; read only for compared operations
 */

/**
 * A part of the body or query: a parameter of the method, or some of its fields.
 *
 * @typedef {object} Source
 * @property {string} parameter the parameter
 * @property {string[]} [except] the fields that are not sent
 * @property {string} [field] the only field that is sent
 * @property {string} [as] the name under which it is sent
 */

const METHODS = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE', getAPIList: 'GET' };

/**
 * The requests of all resources of a module.
 *
 * @param {string} module an `.mjs` file
 * @returns {Request[]}
 */
export function requestsOf(module) {
    const source = ts.createSourceFile(module, readFileSync(module, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
    return source.statements
        .filter(ts.isClassDeclaration)
        .flatMap((type) => type.members.filter(ts.isMethodDeclaration).map((method) => [type, method]))
        .flatMap(([type, method]) => {
            const call = find(method, isRequest);
            const path = call && pathOf(call.arguments[0]);
            return path === undefined
                ? []
                : [
                      {
                          module,
                          className: type.name.text,
                          method: method.name.getText(),
                          key: `${METHODS[call.expression.name.text]} ${path}`,
                          sources: () => sourcesOf(method, call),
                      },
                  ];
        });
}

function isRequest(node) {
    return (
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        node.expression.expression.getText() === 'this._client' &&
        node.expression.name.text in METHODS
    );
}

/** The path with `{}` for each variable part, or undefined if it is composed in another way. */
function pathOf(node) {
    const template = ts.isTaggedTemplateExpression(node) ? node.template : node;
    if (ts.isStringLiteral(template) || ts.isNoSubstitutionTemplateLiteral(template)) {
        return template.text;
    }
    return ts.isTemplateExpression(template)
        ? template.head.text + template.templateSpans.map((span) => `{}${span.literal.text}`).join('')
        : undefined;
}

function sourcesOf(method, call) {
    const names = namesOf(method);
    const options = call.arguments
        .slice(1)
        .map((argument) => find(argument, ts.isObjectLiteralExpression))
        .find(Boolean);
    return (options?.properties ?? [])
        .filter((property) => ['body', 'query'].includes(property.name?.getText()))
        .flatMap((property) =>
            resolve(ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer, names),
        );
}

/** The parameters of a method and the values that it destructures, by the names in its code. */
function namesOf(method) {
    const names = new Map(
        method.parameters.map((parameter) => [parameter.name.getText(), { parameter: parameter.name.getText() }]),
    );
    for (const declaration of findAll(method, ts.isVariableDeclaration)) {
        const from = names.get(declaration.initializer && find(declaration.initializer, ts.isIdentifier)?.text);
        if (from && ts.isObjectBindingPattern(declaration.name)) {
            const elements = declaration.name.elements;
            const taken = elements
                .filter((element) => !element.dotDotDotToken)
                .map((element) => (element.propertyName ?? element.name).text);
            elements.forEach((element, i) =>
                names.set(
                    element.name.getText(),
                    element.dotDotDotToken ? { ...from, except: taken } : { ...from, field: taken[i], as: taken[i] },
                ),
            );
        }
    }
    return names;
}

function resolve(node, names) {
    if (ts.isIdentifier(node) && names.has(node.text)) {
        return [names.get(node.text)];
    }
    if (ts.isObjectLiteralExpression(node)) {
        return node.properties.flatMap((property) => {
            if (ts.isSpreadAssignment(property)) {
                return resolve(property.expression, names);
            }
            const value = ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer;
            return resolve(value, names).map((source) => ({ ...source, as: property.name.text }));
        });
    }
    throw new Error(`${node.getSourceFile().fileName}: cannot determine what is sent by ${node.getText()}`);
}

function find(node, wanted) {
    return wanted(node) ? node : ts.forEachChild(node, (child) => find(child, wanted));
}

function findAll(node, wanted) {
    const found = wanted(node) ? [node] : [];
    ts.forEachChild(node, (child) => {
        found.push(...findAll(child, wanted));
    });
    return found;
}
