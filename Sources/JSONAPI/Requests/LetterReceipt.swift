import Disclosure
import Operations
import Persistence

/// What a change of a letter left, as JSON: nothing of its words.
struct LetterReceipt: Encodable {
  var letter: LetterShape.Summary
  var request: CaseReceipt

  /// What a letter is in the transaction that changed it.
  ///
  /// - Throws: `NotFound`.
  init(_ id: CaseLetter.ID, of matter: Matter.ID, in scope: Scope) throws {
    guard let letter = try scope.letters.find(id) else { throw NotFound() }
    self.letter = LetterShape.Summary(letter)
    request = try CaseReceipt(matter, in: scope)
  }

  static let schema = Schema.named(
    "LetterReceipt",
    .object([.init("letter", LetterShape.Summary.schema, "文书"), .init("request", CaseReceipt.schema, "申请")]))
}

/// What a change of a delivery left, as JSON.
struct DeliveryReceipt: Encodable {
  var delivery: DeliveryShape
  var request: CaseReceipt

  /// What a delivery is in the transaction that changed it; what was noted of it is masked.
  ///
  /// - Throws: `NotFound`.
  init(_ id: Delivery.ID, of matter: Matter.ID, in scope: Scope) throws {
    guard let delivery = try scope.deliveries.find(id) else { throw NotFound() }
    self.delivery = DeliveryShape(delivery, Masking(try scope.parties.ofMatter(matter)))
    request = try CaseReceipt(matter, in: scope)
  }

  static let schema = Schema.named(
    "DeliveryReceipt",
    .object([.init("delivery", DeliveryShape.schema, "送达"), .init("request", CaseReceipt.schema, "申请")]))
}
