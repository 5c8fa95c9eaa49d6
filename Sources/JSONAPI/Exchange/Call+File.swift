import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

extension Call {
  /// Takes the one file of a form while it arrives; its fields, which stand before it, are held against a schema.
  ///
  /// - Throws: `Refusal`, `Issues`, or what `take` throws.
  func receive<Output: Sendable>(
    _ fields: [Schema.Member], atMost bytes: Int,
    take: @escaping @Sendable (_ fields: Entry, _ name: String, _ file: BlobPortions) async throws -> Output
  ) async throws -> Output {
    do {
      return try await FileUpload(limits: .oneFile(bytes: bytes)).receive(request) { head, portions in
        let items = head.fields.items.filter { $0.name != FormData.tokenField }
        let known = Set(items.map(\.name))
        try Issues.check(known.count == items.count ? [] : [Issue("", "api.twice")])
        let value = JSONValue.object(
          Dictionary(items.map { ($0.name, JSONValue.text($0.value)) }) { first, _ in first })
        try Issues.check(Schema.object(fields).breaches(of: value).map(\.issue))
        return try await take(Entry(value), head.name, portions)
      }
    } catch let refusal as FileRefusal {
      throw Issues([Issue("file", refusal.key, refusal.arguments)])
    } catch let refusal as Refusal where refusal == .noFiles {
      throw Issues([Issue("file", "api.noFile")])
    }
  }
}
