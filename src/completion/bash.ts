import type { Command, CommandOption, Grammar, Taken } from './grammar.ts';

/** Writes the completion script for bash, including bash 3.2 of macOS. */
export function writeBashCompletion({ program, commands, options }: Grammar): string {
  const names = commands.map(({ name }) => name);
  const own = options.flatMap((option) => option.names);
  return `# Completion of ${program} for bash: source <(${program} completion bash)
_${program}() {
  local verb= flag= value= take= line glue= part i
  local real=\${COMP_WORDS[COMP_CWORD]} words=() found=()
  [[ $real == '=' ]] && real=
  # bash parts words at \`=\`; here they are one again.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    part=\${COMP_WORDS[i]}
    if [[ $i -gt 0 && ( $part == '=' || -n $glue ) ]]; then words[\${#words[@]}-1]+=$part; else words+=("$part"); fi
    glue=
    [[ $part == '=' ]] && glue=1
  done
  local last=$((\${#words[@]} - 1))
  for ((i = 1; i < last; i++)); do
    [[ \${words[i]} != -* ]] && verb=\${words[i]} && break
  done
  value=\${words[last]}
  if [[ $value == --*=* ]]; then flag=\${value%%=*} value=\${value#*=}; else flag=\${words[last-1]}; fi
  case "$verb $flag" in
${commands.flatMap(writeValueCases).join('\n')}
  *)
    if [[ $value == -* ]]; then
      case $verb in
${commands.map(writeFlagCase).join('\n')}
      *) take='words ${own.join(' ')}' ;;
      esac
    else
      case $verb in
      '') take='words ${names.join(' ')}' ;;
${commands.map(writeWordCase).join('\n')}
      esac
    fi
    ;;
  esac
  local kind=\${take%% *} rest=\${take#* } before=
  case $kind in
  words) found=($rest) ;;
  list)
    [[ $value == *,* ]] && before=\${value%,*},
    for part in $rest; do found+=("$before$part"); done
    ;;
  pair)
    if [[ $value == *=* ]]; then
      for part in \${rest#*/}; do found+=("\${value%%=*}=$part"); done
    else
      compopt -o nospace 2>/dev/null
      for part in \${rest%%/*}; do found+=("$part="); done
    fi
    ;;
  file | folder)
    compopt -o filenames 2>/dev/null
    [[ $kind == folder ]] && part=-d || part=-f
    while IFS= read -r line; do found+=("$line"); done < <(compgen $part -- "$value")
    ;;
  esac
  COMPREPLY=()
  for part in "\${found[@]}"; do
    [[ $part == "$value"* ]] || continue
    if [[ $value == *"$real" ]]; then COMPREPLY+=("\${part#"\${value%"$real"}"}"); else COMPREPLY+=("\${real%"$value"}$part"); fi
  done
}
complete -F _${program} ${program}
`;
}

function writeValueCases({ name, options }: Command): readonly string[] {
  return options.flatMap(({ names, takes }) =>
    takes ? [`  ${names.map((flag) => `'${name} ${flag}'`).join(' | ')}) ${writeTake(takes)} ;;`] : [],
  );
}

function writeFlagCase({ name, options }: Command): string {
  return `      ${name}) take='words ${options.flatMap((option: CommandOption) => option.names).join(' ')}' ;;`;
}

function writeWordCase({ name, words }: Command): string {
  return `      ${name}) ${words ? writeTake(words) : 'take=text'} ;;`;
}

function writeTake(taken: Taken): string {
  if (taken.is === 'pair') return `take='pair ${taken.names.join(' ')}/${taken.values.join(' ')}'`;
  if (taken.is === 'words' || taken.is === 'list') return `take='${taken.is} ${taken.words.join(' ')}'`;
  return `take=${taken.is}`;
}
