import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const binary = /\.(png|ico|zip|gz|xlsx|docx|woff2?)$/;
// Tracked files and those about to be; without those deleted in the working tree.
const git = (...args) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' }).split('\n').filter(Boolean);
const deleted = new Set(git('ls-files', '--deleted'));
const files = git('ls-files', '--cached', '--others', '--exclude-standard').filter((file) => !deleted.has(file));
const text = (file) => readFileSync(`${root}${file}`, 'utf8');

// Each pattern is written so that it does not find itself here.
const ofOneMachine = [
  /(?<![\w./-])\/(?:work|tmp|root|farm)\/[\w.]/,
  /(?<![\w./-])\/home\/(?!administrator1\/)[a-z][\w-]*\//,
  /\b[A-Z]:\\(?:Users|work)\\/,
];
const ofOneRegistry = [
  /\bhttps?:\/\/(?:localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)[:\d]*\/[\w/.-]*(?:nuget|npm|simple|index\.json)\b/i,
  /^\s*registry\s*=/m,
  /<package[S]ources>/,
];
const unfinished = [
  /\bNotImplemented[E]xception\b/,
  /\b(?:TO[D]O|FIX[M]E|HA[C]K)\b/,
  /\bSkip\s*=\s*["$]/,
  /\bThread\.Sle[e]p\b/,
  // A wait on an injected time is moved by hand; every other is a sleep.
  /\bTask\.Del[a]y\((?!.*, (?:time|TimeProvider\.System)[,)])/,
  /\b(?:test|it|describe)\.(?:only|skip|todo)\(/,
];

function found(patterns, among) {
  return among.filter((file) => !binary.test(file)).flatMap((file) => text(file).split('\n').flatMap((line, index) =>
    patterns.some((pattern) => pattern.test(line)) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : []));
}

test('no file knows a path of one machine', () => {
  assert.deepEqual(found(ofOneMachine, files), []);
});

test('no file knows a package registry other than the public ones', () => {
  assert.deepEqual(found(ofOneRegistry, files), []);
});

test('the lock file names packages and their hashes, not where one machine fetched them', () => {
  const { packages } = JSON.parse(text('package-lock.json'));
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  assert.ok(installed.length > 0);
  assert.deepEqual(installed.filter(([, entry]) => 'resolved' in entry).map(([path]) => path), []);
  assert.deepEqual(installed.filter(([, entry]) => !entry.integrity).map(([path]) => path), []);
});

test('nothing in src or tests is unfinished, skipped or waits by the clock', () => {
  const code = files.filter((file) => /^(?:src|tests|benchmarks)\/.*\.(?:cs|mjs|js|html|css)$/.test(file));
  assert.ok(code.length > 0);
  assert.deepEqual(found(unfinished, code), []);
});

test('the patterns find what they are for', () => {
  const matches = (patterns, line) => patterns.some((pattern) => pattern.test(line));
  for (const line of ['throw new NotImplemented' + 'Exception();', '// TO' + 'DO later', '[Fact(Skip ' + '= "slow")]',
    'Thread.Sle' + 'ep(5);', 'await Task.Del' + 'ay(5);', 'await Task.Del' + 'ay(wait, ct);', 'test.' + 'only("x")']) assert.ok(matches(unfinished, line), line);
  for (const line of ['cd /wo' + 'rk/main', '"/tm' + 'p/x"', '/ho' + 'me/ann/src']) assert.ok(matches(ofOneMachine, line), line);
  assert.ok(matches(ofOneRegistry, 'http://127.0.0.1:80' + '81/nuget/v3/index.json'));
  assert.ok(!matches(ofOneMachine, 'https://example.org/work/later, graph/tmp/x'));
});

test('every project is in the solution, and nothing else is', () => {
  const inSolution = [...text('CoreGroupBot.sln').matchAll(/"([^"]+\.csproj)"/g)].map((match) => match[1].replaceAll('\\', '/'));
  assert.deepEqual(inSolution.sort(), files.filter((file) => file.endsWith('.csproj')).sort());
});

test('the commands of the README can be run', () => {
  const modes = Object.fromEntries(git('ls-files', '--stage', 'run', 'test', '.ci/run')
    .map((line) => line.split(/\s+/)).map(([mode, , , path]) => [path, mode]));
  assert.deepEqual(modes, { '.ci/run': '100755', run: '100755', test: '100755' });
});
