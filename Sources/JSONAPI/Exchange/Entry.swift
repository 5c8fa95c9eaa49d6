import CivilTime
import Disclosure
import WebSupport

/// An object that a program sent, which its schema has found right.
struct Entry: Sendable {
  private let members: [String: JSONValue]

  /// The members of a value; none where it is no object.
  init(_ value: JSONValue?) {
    if case .object(let members)? = value { self.members = members } else { members = [:] }
  }

  /// The members as one value.
  var value: JSONValue { .object(members) }

  /// A text; empty where there is none.
  func text(_ name: String) -> String { textOrNil(name) ?? "" }

  /// A text, where there is one.
  func textOrNil(_ name: String) -> String? {
    guard case .text(let text)? = members[name] else { return nil }
    return text
  }

  /// A whole number.
  func integer(_ name: String) -> Int? {
    switch members[name] {
    case .integer(let number)?: Int(exactly: number)
    case .number(let number)?: Int(exactly: number)
    default: nil
    }
  }

  /// Yes or no; no where nothing is said.
  func flag(_ name: String) -> Bool { members[name] == .flag(true) }

  /// The number of a record.
  func id<ID: RecordID>(_ name: String, _ type: ID.Type = ID.self) -> ID? {
    integer(name).map { ID(rawValue: Int64($0)) }
  }

  /// A day.
  func date(_ name: String) -> CivilDate? { textOrNil(name).flatMap { CivilDate(iso: $0) } }

  /// A length of time.
  func term(_ name: String) -> Term? { textOrNil(name).flatMap { Term($0) } }

  /// One of the cases of a type.
  func choice<Choice: RawRepresentable<String>>(_ name: String, _ type: Choice.Type = Choice.self) -> Choice? {
    textOrNil(name).flatMap { Choice(rawValue: $0) }
  }

  /// An object.
  func entry(_ name: String) -> Entry? {
    guard case .object? = members[name] else { return nil }
    return Entry(members[name])
  }

  /// A list of objects.
  func entries(_ name: String) -> [Entry] { list(name).map { Entry($0) } }

  /// A list of texts.
  func texts(_ name: String) -> [String] {
    list(name).compactMap { value in
      if case .text(let text) = value { text } else { nil }
    }
  }

  /// What the schema has made sure of.
  ///
  /// - Throws: a refusal where schema and reading differ.
  func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Refusal.badJSON }
    return value
  }

  private func list(_ name: String) -> [JSONValue] {
    guard case .list(let values)? = members[name] else { return [] }
    return values
  }
}
