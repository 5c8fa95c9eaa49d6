/// An equation over the rows of a table that holds in each of its columns: Σ factor × row = 0.
struct ColumnEquation {
  /// The id of the check that states it.
  let check: String
  /// The factor of each row of the solver; 0 where the row takes no part.
  let factors: [Int]
  /// The rows that must print something for the equation to say anything.
  let anchors: [Int]
}
