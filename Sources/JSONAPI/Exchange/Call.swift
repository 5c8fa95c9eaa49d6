import CivilTime
import Disclosure
import Foundation
import HTTPTypes
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
  var body = Entry(nil)
  /// The body as it came.
  var bytes: [UInt8] = []
  /// What the key under which it is done once is called; nil where it has none.
  var sentUnder: String?
  /// The key that opens a case for its applicant; nil where the address takes none.
  var caseKey: CaseKey?

  /// The key under which it is done once; nil where it has none.
  var key: RepeatKey? { key(for: bytes) }

  /// The key under which something is done once that was sent otherwise than as a body of JSON.
  func key(for content: [UInt8]) -> RepeatKey? {
    sentUnder.map { RepeatKey($0, to: "\(request.method) \(request.uri.path)", content) }
  }

  /// The key of the case that it is about.
  ///
  /// - Throws: `VisitorRefusal.signedOut`.
  func ownCase() throws -> CaseKey {
    guard let caseKey else { throw VisitorRefusal.signedOut }
    return caseKey
  }

  /// Who asks.
  var principal: Principal { context.principal }

  /// The record that a part of the address names.
  ///
  /// - Throws: `Refusal.notFound` where that is no number.
  func record<ID: RecordID>(_ name: String = "id", _ type: ID.Type = ID.self) throws -> ID {
    guard let id = ID(context.parameters.get(name) ?? "") else { throw Refusal.notFound }
    return id
  }

  /// Does something, once where the call has a key, and answers with what is told of it.
  ///
  /// `check` and `telling` run in the transaction of the work. `place` gives the address of a new record.
  func perform<Work: Operations.Operation>(
    _ work: Work, on desk: Desk, status: HTTPResponse.Status = .ok, place: ((Matter.ID) -> String)? = nil,
    check: @Sendable @escaping (Scope) throws -> Void = { _ in },
    telling: @Sendable @escaping (Work.Outcome, Scope) throws -> (subject: Matter.ID, shape: any Encodable)
  ) async throws -> Response {
    let once = Self.once(work, key: key, check: check, telling: telling)
    return Self.response(try await desk.perform(once, as: principal), status: status, place: place)
  }

  /// Something that is done once where it has a key, with what is told of it.
  static func once<Work: Operations.Operation>(
    _ work: Work, key: RepeatKey?, check: @Sendable @escaping (Scope) throws -> Void = { _ in },
    telling: @Sendable @escaping (Work.Outcome, Scope) throws -> (subject: Matter.ID, shape: any Encodable)
  ) -> AnsweredOnce<Work> {
    AnsweredOnce(work, key: key, check: check) { outcome, scope in
      let told = try telling(outcome, scope)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return .init(String(decoding: try encoder.encode(told.shape), as: UTF8.self), of: told.subject)
    }
  }

  /// What was told of something that was done.
  static func response<Work: Operations.Operation>(
    _ answer: AnsweredOnce<Work>.Answer, status: HTTPResponse.Status = .ok, place: ((Matter.ID) -> String)? = nil
  ) -> Response {
    var response = Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: answer.text)))
    if let place { response.headers[.location] = place(answer.subject) }
    return response
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
