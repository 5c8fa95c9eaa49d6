/// One connection inside of one transaction: the port that both engines implement.
///
/// A connection is used by one thread at a time and never leaves its transaction. After a fault of a statement it takes
/// nothing more, and the transaction is undone even where the fault was caught.
public protocol Connection: AnyObject {
  /// Which engine this is.
  var dialect: Dialect { get }

  /// The rows of a query.
  func rows(_ sql: SQLText) throws -> [SQLRow]

  /// Hands the rows of a large query over one by one, without holding them all.
  ///
  /// `body` may ask for other things, but must not change what is being read.
  func forEachRow(_ sql: SQLText, _ body: (SQLRow) throws -> Void) throws

  /// Runs a change.
  ///
  /// - Returns: how many rows it changed.
  @discardableResult
  func execute(_ sql: SQLText) throws -> Int

  /// Runs a change whose count nobody needs, in its order, but perhaps only together with the next statement or COMMIT.
  ///
  /// That saves the journey to a server. A fault is told by whichever call it travels with, `Database.write` at the latest;
  /// nothing behind it is done, and the transaction is undone.
  func send(_ sql: SQLText) throws

  /// Runs the statements of a migration.
  func script(_ text: String) throws

  /// Writes many rows of one table in the engine's quickest way; the rows are the same as single inserts would write.
  func load(table: String, columns: [String], rows: [[SQLValue]]) throws

  /// Makes a document findable under its bigrams and single characters, in order; replaces what was known of it.
  func index(document id: Int64, grams: [String]) throws

  /// Makes many documents findable that are not in the index yet, in the engine's quickest way.
  func loadIndex(_ documents: [(id: Int64, grams: [String])]) throws

  /// Makes a document unfindable.
  func unindex(document id: Int64) throws

  /// The grams under which a document is findable, in order, as `index` took them.
  func grams(of document: Int64) throws -> [String]

  /// Where the documents are found in which each phrase stands, its grams side by side; all where there is no phrase.
  ///
  /// The sources share the documents before `last` among them: what the first finds is later than what the second
  /// finds. Whoever wants only the latest asks one after the other until there are enough.
  func search(_ phrases: [[String]], within reach: SearchReach, before last: Int64?) throws -> [SearchSource]

  /// The names of the tables, without the engine's own, in alphabetical order.
  func tables() throws -> [String]

  /// What a table looks like.
  func shape(of table: String) throws -> TableShape

  /// What the engine finds wrong with its own files, indexes and references, one sentence each; reads everything.
  func damage() throws -> [String]

  /// The plan of a query, one line a step, as the engine tells it.
  func plan(_ sql: SQLText) throws -> [String]
}

extension Connection {
  /// The first row of a query, if any.
  public func row(_ sql: SQLText) throws -> SQLRow? { try rows(sql).first }

  /// The rows of a query as values.
  public func rows<Value>(_ sql: SQLText, _ make: (SQLRow) throws -> Value) throws -> [Value] {
    try rows(sql).map(make)
  }

  /// The only number of a query such as `SELECT count(*) AS n`; the column is named `n`.
  public func count(_ sql: SQLText) throws -> Int { try row(sql)?.int("n") ?? 0 }
}
