import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sample = new URL('../../../data', import.meta.url);

/** A copy of the sample corpus in a folder of its own, with days before it on which themes come back, and with a day by someone who means harm. */
export function corpus({ hostile = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'face-corpus-'));
  cpSync(sample, folder, { recursive: true });
  days.forEach((day, place) => writeFileSync(join(folder, 'digests', `2026-02-0${place + 1}.md`), digest(`2026-02-0${place + 1}`, day)));
  if (hostile)
    writeHostile(folder);
  return folder;
}

/** A folder with nothing in it. */
export function emptyCorpus() {
  return mkdtempSync(join(tmpdir(), 'face-empty-'));
}

const days = [
  { stories: { 'Frontier Model Releases': ['A Model for Long Tables'], 'World Models': ['Rooms That Remember'] }, themes: ['Small Models on Own Hardware', 'Benchmarks Wear Out Faster'] },
  { stories: { 'Training & Fine-Tuning Methods': ['Half the Labels', 'Replay Buffers Revisited'], 'Evaluation & Model Routing': ['Who Grades the Grader'] }, themes: ['Verification Moves Before Generation', 'Benchmarks Wear Out in Public'] },
  { stories: { 'Agentic Patterns & Systems Architecture': ['Queues Between Agents', 'One Log for Many Agents'], 'Frontier Model Releases': ['A Smaller Sibling'] }, themes: ['Small Models Leave Hardware Idle', 'Verification Before Generation Again'] },
  { stories: { 'World Models': ['A Street in Four Seconds'], 'Agentic Patterns & Systems Architecture': ['Handing Over Half-Done Work'] }, themes: ['Memory Is a Budget', 'Benchmarks Wear Out Quietly'] },
  { stories: { 'Training & Fine-Tuning Methods': ['Rewards Without Judges'], 'Evaluation & Model Routing': ['Routing by Price', 'A Leaderboard of Errors'] }, themes: ['Small Models, Old Hardware', 'Memory as a Budget Line'] },
];

function digest(date, { stories, themes }) {
  const story = title => `#### [${title}](./research/${title.toLowerCase().replace(/[^a-z]+/g, '-')}.md)\nWhat ${title.toLowerCase()} is about, said in a sentence, so that there is something to read.\n`;
  return [`# AI Research Digest - ${date}`, '## Top Stories', ...Object.entries(stories).flatMap(([category, titles]) => [`### ${category}`, ...titles.map(story)]),
    '## Key Themes', ...themes.map((theme, place) => `**${place + 1}. ${theme}**\nWhy “${theme.toLowerCase()}” is a theme of this day.\n`)].join('\n\n');
}

/** Text that would do something where it is taken for more than text. */
export const attacks = {
  script: '<script>window.attacked = 1</script>',
  handler: '<img src=x onerror="window.attacked = 2">',
  svg: '<svg onload="window.attacked = 3"><a href="javascript:window.attacked=4">x</a></svg>',
  link: '[click here](javascript:window.attacked=5)',
  data: '[data](data:text/html,<script>window.attacked=6</script>)',
  auto: '<javascript:window.attacked=7>',
  rightToLeft: 'safe\u202Etxt.exe \u05D0\u05D1\u05D2 \u0627\u0644\u0633\u0644\u0627\u0645',
  long: 'Donaudampfschifffahrt'.repeat(40),
  template: '${alert(1)} {{constructor.constructor("window.attacked=8")()}}',
};

function writeHostile(folder) {
  mkdirSync(join(folder, '2026-02-09', 'research'), { recursive: true });
  const all = Object.values(attacks).join('\n\n');
  writeFileSync(join(folder, '2026-02-09', 'research', 'hostile-note.md'), `# Hostile ${attacks.script}\n\n| | |\n|---|---|\n| **Source** | ${attacks.handler} |\n| **URL** | [x](javascript:window.attacked=9) |\n\n## Overview\n\n${all}\n\n| ${attacks.handler} | b |\n|---|---|\n| ${attacks.link} | ${attacks.svg} |\n\n- item ${attacks.script}\n\n\`\`\`html\n${attacks.script}\n\`\`\`\n\n${'> '.repeat(200)}deep\n\n${'['.repeat(3000)}\n\n${'*a '.repeat(3000)}\n`);
  writeFileSync(join(folder, '2026-02-09', 'index.md'), `# AI Research Digest - 2026-02-09\n\n## Top Stories\n\n### ${attacks.handler}\n\n#### [Hostile ${attacks.script}](./research/hostile-note.md)\n${all}\n\n#### [${attacks.long}](./research/long.md)\n${attacks.rightToLeft}\n\n## Key Themes\n\n**1. ${attacks.svg}**\n${all}\n\n## Appendix: Unresearched Backlog\n\n### ${attacks.handler}\n\n| Title | Source | URL | Reason |\n|---|---|---|---|\n| Hostile item ${attacks.script} | ${attacks.handler} | javascript:window.attacked=10 | ${attacks.template} |\n`);
  writeFileSync(join(folder, 'references', 'hostile.md'), `# References\n\nGenerated: 2026-02-09T00:00:00Z\n\n## 1. Hostile reference ${attacks.script}\n- URL: javascript:window.attacked=11\n- Cite Key: \`@hostile2026\`\n- Type: blog\n- Authors: ${attacks.handler}, X\n- Date: 2026/02/09\n- Tags: ${attacks.handler}\n\n  ${all.replaceAll('\n', '\n  ')}\n`);
}
