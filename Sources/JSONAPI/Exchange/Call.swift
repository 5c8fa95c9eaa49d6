import CivilTime
import Disclosure
import Hummingbird
import Operations
import WebSupport

/// One request of a program, whose parameters and body are what the description says.
struct Call: Sendable {
  /// The request as it came.
  let request: Request
  /// What is known of it.
  let context: WebContext
  /// Its parameters.
  let query: Query
  /// Its body; empty where the address takes none.
  let body: Entry

  /// Who asks.
  var principal: Principal { context.principal }

  /// The record that a part of the address names.
  ///
  /// - Throws: `Refusal.notFound` where that is no number.
  func record<ID: RecordID>(_ name: String = "id", _ type: ID.Type = ID.self) throws -> ID {
    guard let id = ID(context.parameters.get(name) ?? "") else { throw Refusal.notFound }
    return id
  }
}

extension Query {
  /// A value of the query that `make` understands; nil where the query has none.
  ///
  /// - Throws: `Issues` where it is not understood.
  func value<Value>(_ name: String, _ make: (String) -> Value?) throws -> Value? {
    guard let text = self[name] else { return nil }
    guard let value = make(text) else { throw Issues([Issue(name, "api.badParameter", ["name": name])]) }
    return value
  }
}
