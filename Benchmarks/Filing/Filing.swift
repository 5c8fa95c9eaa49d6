import CivilTime
import Disclosure
import Foundation
import Operations

/// A request that somebody files on the site; no two are alike.
struct Filing: Sendable {
  private static let visitor = Principal(.visitor, source: "198.51.100.7")

  /// Files it, and waits until it is durable.
  static func file(_ number: Int, at organ: Organ.ID, on desk: Desk) async throws {
    let applicant = PartyDraft(
      kind: .naturalPerson, name: "申请人\(number)", contact: "19909990000", address: "云岭市青禾县稻香路\(number % 900)号",
      paper: IdentityPaper(.other, number: "YC\(10_000_000 + number)"))
    let wanted = WantedInformation("请公开河滨路维修工程（第\(number)标段）的预算、合同和验收文件。")
    let draft = RequestDraft(channel: .online, evidence: [], applicant: applicant, wanted: wanted)
    _ = try await desk.perform(
      FileRequest(organ: organ, draft: draft, token: "benchmark-\(UUID())"), as: visitor)
  }
}
