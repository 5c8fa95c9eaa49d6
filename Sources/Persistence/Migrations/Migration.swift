/// One numbered step of the schema; frozen once it has shipped.
public struct Migration: Sendable {
  /// Its number; the first is 1 and none is missing.
  public let number: Int
  /// What it adds, for `gongkai migrate`, in Chinese.
  public let summary: String
  private let shared: String
  private let engineOnly: [Dialect: String]

  /// A step: statements for both engines, where `<id>` stands for the type of a primary key, and what each engine says
  /// in its own words, such as triggers.
  init(_ number: Int, _ summary: String, shared: String, sqlite: String = "", postgres: String = "") {
    self.number = number
    self.summary = summary
    self.shared = shared
    engineOnly = [.sqlite: sqlite, .postgres: postgres]
  }

  /// The statements for an engine.
  public func text(for dialect: Dialect) -> String {
    let shared =
      switch dialect {
      // SQLite keeps a table by its key only where the key's type is spelt exactly `INTEGER`.
      case .sqlite: shared.replacing("<id>", with: "INTEGER")
      // Texts sort and compare by their bytes, as in SQLite, whatever the language of the server.
      case .postgres: shared.replacing("<id>", with: "BIGINT").replacing(" TEXT", with: " TEXT COLLATE \"C\"")
      }
    return shared + "\n" + (engineOnly[dialect] ?? "")
  }
}
