import CivilTime
import Disclosure
import Foundation
import Hummingbird
import WebSupport

extension Request {
  /// The body as a value; at most a megabyte.
  func body<Value: Decodable>(as type: Value.Type) async throws -> Value {
    guard headers[.contentType]?.hasPrefix("application/json") == true else {
      throw Refusal(
        .unsupportedMediaType, code: "not-json", title: "格式不对", message: "请求体应为 JSON（application/json）。")
    }
    let buffer = try await body.collect(upTo: 1 << 20)
    guard MemberNames.areUnique(in: Array(buffer.readableBytesView)) else {
      throw Refusal(
        .badRequest, code: "doubled-name", title: "请求无法理解", message: "请求体中有重名的成员，无法确定以哪一个为准。")
    }
    do {
      return try JSONDecoder().decode(type, from: Data(buffer.readableBytesView))
    } catch {
      throw Refusal(
        .badRequest, code: "bad-json", title: "请求无法理解", message: "请求体不是预期的 JSON：缺少成员，或者类型不对。")
    }
  }
}

extension WebContext {
  /// The record that the address names.
  ///
  /// - Throws: `NotFound` where that is no number.
  func record<ID: RecordID>(_ type: ID.Type = ID.self) throws -> ID {
    guard let id = ID(parameters.get("id") ?? "") else { throw Refusal.notFound }
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
