// The style sheet has nothing to import but its effect: compilers ask for its types all the same.
export {};
