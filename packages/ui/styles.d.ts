// The style sheet has nothing to import but its effect: compilers ask for its types all the same.
// oxlint-disable-next-line unicorn/require-module-specifiers -- it makes this file a module
export {};
