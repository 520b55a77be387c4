// The site: the pages of this directory, the READMEs and the changelog, as they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { posix } from 'node:path'
import { defineConfig } from 'vitepress'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** Where links to sources lead, which are no pages. */
const REPOSITORY = 'https://' + readFileSync(ROOT + 'pom.xml', 'utf8').match(/<repository>(.+)<\/repository>/)[1]

/** Where a page is in the site, by its path in the project. */
function inSite(file) {
  return {
    'docs/README.md': 'index.md',
    'README.md': 'readme.md',
    'CHANGELOG.md': 'changelog.md',
    'SECURITY.md': 'security-policy.md'
  }[file] ?? file.replace(/^docs\//, '').replace(/\/README\.md$/, '.md')
}

/** GitHub's names of anchors, so that the same links work there and here. */
function slugify(heading) {
  return heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '').replaceAll(' ', '-')
}

/** Relative links lead from file to file: to pages of the site, else to the repository. */
function links(md) {
  md.core.ruler.push('project-links', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : '#'
      if (/^(#|\w+:)/.test(href)) {
        continue
      }
      const [path, anchor] = href.split('#')
      const file = posix.join(posix.dirname(posix.relative(ROOT, env.realPath ?? env.path)), decodeURI(path))
      if (!existsSync(ROOT + file)) {
        throw new Error(`${env.path}: there is no ${file}`)
      }
      token.attrSet('href', (file.endsWith('.md') && !file.startsWith('.github/') ? '/' + inSite(file) : `${REPOSITORY}/blob/main/${file}`)
        + (anchor ? '#' + anchor : ''))
    }
  })
}

/** Vue finds neither expressions nor components in the text of a page. */
function withoutVue(md) {
  const render = md.render.bind(md)
  md.render = (text, env) => `<div v-pre>\n${render(text, env)}</div>\n`
}

/** Pages outside of docs use the packages that are installed here. */
const packagesForPagesOutside = {
  name: 'packages-for-pages-outside',
  enforce: 'pre',
  resolveId(id, importer, options) {
    if (/^vue(\/|$)/.test(id) && importer?.endsWith('.md')) {
      return this.resolve(id, fileURLToPath(import.meta.url), { ...options, skipSelf: true })
    }
  }
}

/** A group of links to pages, which are named by their files in docs. */
function group(text, pages, collapsed = false) {
  return {
    text,
    collapsed,
    items: pages.map(page => ({ text: title(page), link: '/' + inSite(page) }))
  }
}

function title(page) {
  const heading = readFileSync(ROOT + page, 'utf8').match(/^# (.*)$/m)[1]
  return heading.replace(/^Telnyx Voice: (.)/, (prefix, first) => first.toUpperCase())
}

function docs(...names) {
  return names.map(name => `docs/${name}.md`)
}

/** A group of all pages in a directory, under the names that routes know them by. */
function all(text, directory) {
  const names = readdirSync(`${ROOT}docs/${directory}`).map(file => file.replace(/\.md$/, '')).sort()
  return { text, collapsed: true, items: names.map(name => ({ text: name, link: `/${directory}/${name}.md` })) }
}

const examples = readdirSync(ROOT + 'examples')
  .map(name => `examples/${name}/README.md`)
  .filter(file => existsSync(ROOT + file))

const recipes = readdirSync(ROOT + 'docs/recipes').map(file => `docs/recipes/${file}`)

export default defineConfig({
  title: 'Camel Telnyx Voice',
  description: 'Control Telnyx phone calls and receive their signed webhook events, with Apache Camel',
  lang: 'en',
  srcDir: '..',
  srcExclude: ['**/target/**', '**/src/**', 'docs/measured/**', '.*/**'],
  outDir: '../target/site',
  rewrites: inSite,
  markdown: {
    anchor: { slugify },
    linkify: false,
    config(md) {
      links(md)
      withoutVue(md)
    }
  },
  vite: {
    plugins: [packagesForPagesOutside],
    build: { chunkSizeWarningLimit: 5000 }
  },
  themeConfig: {
    outline: [2, 3],
    search: { provider: 'local' },
    nav: [
      { text: 'Getting started', link: '/getting-started.md' },
      { text: 'Component', link: '/telnyx-voice-component.md' },
      { text: 'Source', link: REPOSITORY }
    ],
    sidebar: [
      group('Begin', ['README.md', ...docs('README', 'getting-started', 'call-flows', 'testing', 'simulator')]),
      group('Recipes', recipes),
      group('Write routes', docs('telnyx-voice-component', 'commands', 'delivery', 'java', 'recordings', 'payments', 'kamelets', 'cloud-events')),
      group('Runtimes', docs('camel-k', 'spring-boot', 'quarkus', 'versions')),
      group('Operate', docs('security', 'operation', 'tracing', 'logging', 'performance')),
      all('Actions', 'actions'),
      all('Events', 'events'),
      group('Examples', examples, true),
      group('Project', [...docs('upgrading', 'contributing', 'maintaining'), 'CHANGELOG.md'])
    ]
  }
})
