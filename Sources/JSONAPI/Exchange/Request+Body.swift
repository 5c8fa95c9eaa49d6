import Disclosure
import Foundation
import HTTPTypes
import Hummingbird
import WebSupport

extension Request {
  /// How many bytes a body may have.
  static let longestBody = 1 << 20

  /// The body as it came, which must be JSON by its own word.
  ///
  /// - Throws: a refusal where it is something else, or too much.
  func collectedBody() async throws -> [UInt8] {
    let kind = headers[.contentType]?.split(separator: ";").first.map { $0.filter { !$0.isWhitespace }.lowercased() }
    guard kind == "application/json" else {
      throw Refusal(
        .unsupportedMediaType, code: "not-json", title: "格式不对", message: "请求体应为 JSON（application/json）。")
    }
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > Self.longestBody { throw Refusal.tooLarge }
    do {
      var bytes: [UInt8] = []
      for try await buffer in body {
        guard bytes.count + buffer.readableBytes <= Self.longestBody else { throw Refusal.tooLarge }
        bytes += Array(buffer.readableBytesView)
      }
      return bytes
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      // What was sent is no HTTP, such as chunks without their lengths: the sender's fault, and not one of ours.
      throw Refusal.badJSON
    }
  }
}

extension JSONValue {
  /// The value that a body writes, held against a schema.
  ///
  /// - Throws: a refusal where the shape is wrong, with 400; `Issues` where a value is, with 422.
  init(body bytes: [UInt8], as schema: Schema) throws {
    guard MemberNames.areUnique(in: bytes) else {
      throw Refusal(
        .badRequest, code: "doubled-name", title: "请求无法理解", message: "请求体中有重名的成员，无法确定以哪一个为准。")
    }
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { throw Refusal.badJSON }
    let breaches = schema.breaches(of: value)
    if breaches.contains(where: \.isOfShape) {
      var refusal = Refusal(Issues(breaches.map(\.issue)))
      (refusal.status, refusal.code, refusal.message) = (.badRequest, Refusal.badJSON.code, Refusal.badJSON.message)
      throw refusal
    }
    try Issues.check(breaches.map(\.issue))
    self = value
  }
}

extension Refusal {
  /// The body is no JSON, or of another shape.
  static let badJSON = Refusal(
    .badRequest, code: "bad-json", title: "请求无法理解", message: "请求体不是预期的 JSON：缺少成员、有多余的成员，或者类型不对。")
  /// The body is too long.
  static let tooLarge = Refusal(
    .contentTooLarge, code: "too-large", title: "内容太大", message: "请求体超过 1 MiB，请减少后再试。")
}
