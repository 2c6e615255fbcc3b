-- No table changes: a commit that concerns groups sets up no plan for what nobody asks, and finds each group once.

SELECT;
