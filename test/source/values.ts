/** Values written in YAML that are ambiguous or wrong. */
const WORDS = `null ~ Null NULL nULL true True TRUE tRUE false False FALSE yes no
0 -0 +0 00 012 1 -1 +1 1_000 0o17 0o8 -0o1 0x1F 0xg -0x1 0b1 1,000 9007199254740993 1e400 1e20
1. .5 -.5 +.5 . + - 1.5 1.5.2 1e e3 1e3 1E-3 1.e2 .e2 .inf -.inf +.Inf .INF .iNF .nan .NaN -.nan
2027 2027-06 2027-06-30 2027-06-30T12:00:00Z 12:30 a:b http://a.b/c a#b #b it's -a ?a :a
"a" 'a' "a\\tb\\u00e9" 'it''s' "\\q" "\\ud800" "\\0" "\\ud83d\\ude00" "a"#c 'a >- |a >a &x *x @a \`a %a
[a,b] {a} {"a":b} [,] [a,,b] [a]#c {a:[} 日本 😀 a\u00a0 \u00a0a`.split(/[ \n]/);

/** Values below a key are indented by at least four columns. */
const LONGER = [
  ...[
    '',
    'a: b',
    'a #b',
    '"a" b',
    '"a" #c',
    '[a] #c',
    '{a: b} # c',
    '&x a',
    '!!str a',
    '? a',
    ': a',
    '- a',
    '--- a',
  ],
  ...[
    '"a\n    b"',
    "'a\n    b\n\n    c'",
    '"a \\\n    b"',
    '"a\n  b"',
    'a\n    b',
    'a\n\n    b # c',
    'a\n    # c\n    b',
  ],
  ...[
    '|\n    a\n    b',
    '|-\n    a\n\n    b\n',
    '>\n    a\n    b\n\n    c\n     d\n',
    '>- # c\n    a\n\n\n    b',
    '|+\n    a\n\n',
  ],
  ...[
    '|2\n     a\n    b',
    '>2-\n     a\n    b',
    '|\n\n    a\n   \n    b',
    '[a, b]',
    '[a, b, ]',
    '[ a , [b, {c: d}] ]',
    '[a\n    , b]',
  ],
  ...[
    '[\n    a, # c\n    b\n  ]',
    '{a: b}',
    '{ a: b, c: }',
    '{a: b, a: c}',
    '{ a: x y\n     z, b: 1 }',
    '{a: {b: {c: [1, 2]}}}',
    '[a: b]',
  ],
];

export const VALUES: readonly string[] = [...WORDS, ...LONGER];
