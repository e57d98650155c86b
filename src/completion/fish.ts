import type { Command, CommandOption, Grammar, Taken } from './grammar.ts';

/** Writes the completion script for fish. */
export function writeFishCompletion({ program, commands, options }: Grammar): string {
  const lines = [
    `# Completion of ${program} for fish: ${program} completion fish > ~/.config/fish/completions/${program}.fish`,
    'function __strat_pair',
    '    for name in (string split " " -- $argv[1])',
    '        for value in (string split " " -- $argv[2])',
    '            echo $name=$value',
    '        end',
    '    end',
    'end',
    `complete -c ${program} -f`,
    ...options.map((option) => `complete -c ${program}${writeOptionWords(option)}`),
    ...commands.map(
      ({ name, says }) =>
        `complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${quoteForFish(says)}`,
    ),
    ...commands.flatMap((command) => writeCommandLines(program, command)),
  ];
  return `${lines.join('\n')}\n`;
}

function writeCommandLines(program: string, { name, options, words }: Command): readonly string[] {
  const start = `complete -c ${program} -n '__fish_seen_subcommand_from ${name}'`;
  return [
    ...(words ? [`${start}${writeFishValues(words)}`] : []),
    ...options.map((option) => `${start}${writeOptionWords(option)}`),
  ];
}

function writeOptionWords({ names, says, takes }: CommandOption): string {
  const words = names.map((name) =>
    name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`,
  );
  return `${words.join('')}${takes ? `${takes.is === 'file' ? ' -r' : ' -x'}${writeFishValues(takes)}` : ''} -d ${quoteForFish(says)}`;
}

function writeFishValues(taken: Taken): string {
  switch (taken.is) {
    case 'words':
      return ` -a ${quoteForFish(taken.words.join(' '))}`;
    case 'list':
      return ` -a ${quoteForFish(`(__fish_append , ${taken.words.join(' ')})`)}`;
    case 'pair':
      return ` -a ${quoteForFish(`(__strat_pair "${taken.names.join(' ')}" "${taken.values.join(' ')}")`)}`;
    case 'file':
      return ' -F';
    case 'folder':
      return " -a '(__fish_complete_directories)'";
    case 'text':
      return '';
  }
}

function quoteForFish(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
