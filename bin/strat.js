#!/usr/bin/env node
require('node:module').enableCompileCache?.();
require('../dist/cli.cjs')
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  });
