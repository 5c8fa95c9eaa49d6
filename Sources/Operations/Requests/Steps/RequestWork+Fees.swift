import CivilTime
import Disclosure
import Persistence

/// Fees: Regulation, Article 42.
extension RequestWork {
  /// Assesses a fee by the tariff of the day of receipt, and sends the notice.
  func charge(_ method: FeeAssessment.Method, _ payment: String, on day: CivilDate) throws {
    guard let received = request.course.receipt?.day else { throw RequestRefusal.receiptOpen }
    let assessment = try FeeAssessment(method, receivedOn: received)
    guard assessment.total > 0 else { throw Issues([Issue("quantity", "request.issue.noFee")]) }
    guard !payment.trimmed.isEmpty else { throw Issues([Issue("payment", "request.issue.noPayment")]) }
    let fee = ChargedFee(
      id: try scope.newID(), organ: matter.organ, matter: matter.id, assessment: assessment, noticedOn: day)
    try scope.fees.put(fee)
    try send(.feeNotice, with: [.feePayment: payment], fee: fee, on: day)
  }

  /// Notes that the last fee was paid.
  func settleFee(_ receipt: String, on day: CivilDate) throws {
    guard var fee = try scope.fees.ofMatter(matter.id).last else { throw NotFound() }
    fee.paidOn = day
    fee.receipt = receipt.trimmed
    try scope.fees.put(fee)
  }
}
