import type { Command, CommandOption, Grammar, Taken } from './grammar.ts';

/** Writes the completion script for zsh: to source, or as `_strat` in a folder of `$fpath`. */
export function writeZshCompletion({ program, commands, options }: Grammar): string {
  return `#compdef ${program}
# Completion of ${program} for zsh: source <(${program} completion zsh), below compinit
# _arguments puts words of its own before those that stand in a specification.
_${program}_pair() {
  local -a names=(\${=argv[-2]}) values=(\${=argv[-1]}) given=("\${(@)argv[1,-3]}")
  if compset -P '*='; then compadd "$given[@]" -- $values; else compadd "$given[@]" -S '=' -- $names; fi
}

_${program}_list() {
  local -a words=(\${=argv[-1]}) given=("\${(@)argv[1,-2]}")
  compset -P '*,'
  compadd "$given[@]" -S '' -- $words
}

_${program}() {
  local curcontext="$curcontext" state line
  local -A opt_args
  _arguments -C \\
${options.map((option) => `    ${writeOptionSpec(option)} \\\n`).join('')}    '1: :->verb' '*:: :->rest'
  case $state in
  verb)
    local -a verbs=(
${commands.map(({ name, says }) => `      ${quoteForZsh(`${name}:${says}`)}\n`).join('')}    )
    _describe -t commands command verbs
    ;;
  rest)
    case $words[1] in
${commands.map(writeCommandCase).join('\n')}
    esac
    ;;
  esac
}

if [[ $funcstack[1] == _${program} ]]; then _${program} "$@"; else compdef _${program} ${program}; fi
`;
}

function writeCommandCase({ name, options, words }: Command): string {
  const specs = [
    ...options.map(writeOptionSpec),
    ...(words ? [quoteForZsh(`*:${name}:${writeZshAction(words)}`)] : []),
  ];
  return `    ${name})\n      _arguments \\\n${specs.map((spec) => `        ${spec}`).join(' \\\n')}\n      ;;`;
}

function writeOptionSpec({ names, says, takes, isRepeated }: CommandOption): string {
  const others = names.length > 1 && !isRepeated ? `(${names.join(' ')})` : '';
  const specs = names.map((name) => {
    const start = `${others}${isRepeated ? '*' : ''}${name}`;
    const value = takes ? `:value:${writeZshAction(takes)}` : '';
    return quoteForZsh(`${start}${takes ? '=' : ''}[${says.replace(/[\\[\]:]/g, '\\$&')}]${value}`);
  });
  return specs.join(' ');
}

/** Writes the action of `_arguments` for a value. */
function writeZshAction(taken: Taken): string {
  switch (taken.is) {
    case 'words':
      return `(${taken.words.join(' ')})`;
    case 'list':
      return `_strat_list "${taken.words.join(' ')}"`;
    case 'pair':
      return `_strat_pair "${taken.names.join(' ')}" "${taken.values.join(' ')}"`;
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'text':
      return ' ';
  }
}

function quoteForZsh(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
