public import CivilTime
public import Disclosure
import Foundation

extension FormData {
  /// A text without the spaces around it; empty where there is none.
  public mutating func text(_ name: String, limit: Int = 200, isOptional: Bool = false) -> String {
    let text = trimmed(name)
    if text.isEmpty, !isOptional { note(name, "form.missing") }
    if text.count > limit { note(name, "form.tooLong", ["limit": "\(limit)", "length": "\(text.count)"]) }
    return text
  }

  /// A whole number within a range; nil where there is none.
  public mutating func integer(_ name: String, in range: ClosedRange<Int>, isOptional: Bool = false) -> Int? {
    value(
      name, isOptional: isOptional, issue: "form.notInRange",
      ["from": "\(range.lowerBound)", "to": "\(range.upperBound)"]
    ) {
      Int($0).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// A day; nil where there is none.
  public mutating func date(_ name: String, isOptional: Bool = false) -> CivilDate? {
    value(name, isOptional: isOptional, issue: "form.notADate") { CivilDate(iso: $0) }
  }

  /// One of the cases of an enumeration; nil where there is none.
  public mutating func choice<Choice: RawRepresentable<String>>(
    _ name: String, as type: Choice.Type = Choice.self, isOptional: Bool = false
  ) -> Choice? {
    value(name, isOptional: isOptional, issue: "form.notAChoice") { Choice(rawValue: $0) }
  }

  /// Those cases of an enumeration that were ticked.
  public mutating func choices<Choice: RawRepresentable<String>>(
    _ name: String, as type: Choice.Type = Choice.self
  ) -> [Choice] {
    let found = all(name).map { Choice(rawValue: $0) }
    if found.contains(where: { $0 == nil }) { note(name, "form.notAChoice") }
    return found.compactMap { $0 }
  }

  /// The number of a record; nil where there is none.
  public mutating func record<ID: RecordID>(
    _ name: String, as type: ID.Type = ID.self, isOptional: Bool = false
  ) -> ID? {
    value(name, isOptional: isOptional, issue: "form.notAChoice") { ID($0) }
  }

  /// Whether a single check box is ticked.
  public func flag(_ name: String) -> Bool { has(name) && self[name] != "0" }

  /// The version of the record that the form was filled from, to notice that somebody else saved it meanwhile.
  public var version: Int { self["version"].flatMap { Int($0) } ?? 0 }

  /// A value that must be there by now.
  ///
  /// - Throws: `Issues` with all that is wrong, where it is missing.
  public func require<Value>(_ value: Value?, _ name: String) throws(Issues) -> Value {
    guard let value else {
      throw Issues(issues.contains { $0.field == name } ? issues : issues + [Issue(name, "form.missing")])
    }
    return value
  }

  private func trimmed(_ name: String) -> String {
    (self[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private mutating func value<Value>(
    _ name: String, isOptional: Bool, issue: String, _ arguments: [String: String] = [:], read: (String) -> Value?
  ) -> Value? {
    let text = trimmed(name)
    if text.isEmpty {
      if !isOptional { note(name, "form.missing") }
      return nil
    }
    guard let value = read(text) else {
      note(name, issue, arguments)
      return nil
    }
    return value
  }
}
