import CivilTime
import Disclosure
import Persistence
import TestSupport
import Testing

@testable import Operations

/// What gives power, opens personal data, or cannot be undone asks for a fresh proof of who does it.
@Suite("Fresh proof") struct ConfirmationTests {
  private static let sensitive: [any Operation.Type] = [
    CreatePerson.self, ChangePerson.self, EnablePerson.self, DisablePerson.self, ResetPassword.self,
    ResetSecondFactor.self, MakeRecoveryCodes.self, UnlockSignIn.self, CreateToken.self, ChangeAccountRules.self,
    CreateRole.self, ChangeRole.self, DeleteRole.self, GrantRole.self, RevokeRole.self, DrawChain.self,
    RetireChain.self, ChangeRetentionRule.self, ApproveErasure.self, CarryOutErasure.self, RevealIdentity.self,
    RevealParty.self, RevealIdentityPaper.self,
  ]

  @Test("Whatever gives power, opens personal data or cannot be undone asks for it", arguments: sensitive.indices)
  func isAsked(index: Int) {
    let isAsked = Self.sensitive[index].needsConfirmation
    #expect(isAsked, "\(Self.sensitive[index])")
  }

  @Test("Daily work does not")
  func dailyWork() {
    let daily: [any Operation.Type] = [RegisterMatter.self, AgreeApproval.self, CloseMatter.self, AttachFile.self]
    for operation in daily {
      let isAsked = operation.needsConfirmation
      #expect(!isAsked, "\(operation)")
    }
  }

  /// A chain of one level at the county.
  private func draw(_ office: TestOffice) -> DrawChain {
    DrawChain(
      organ: TestOffice.county, kind: .general, name: "审批链", effectiveOn: office.clock.now.beijingDate,
      levels: [.init(title: "签发", holder: .post(TestOffice.Post.leader.role))])
  }

  @Test("The desk refuses whoever proved it too long ago, or never, and a program", arguments: TestDatabase.all)
  func refuses(_ engine: TestDatabase) async throws {
    let office = try await TestOffice(engine)
    let security = try await office.person(101, .security)
    let minutes = Int64(AccountRules.standard.confirmationMinutes)
    func principal(provedMinutesAgo: Int64?) -> Principal {
      Principal(
        .person(security), source: "test",
        confirmedAt: provedMinutesAgo.map { office.clock.now.adding(seconds: -$0 * 60) })
    }
    for minutesAgo in [nil, minutes, minutes + 1] {
      await #expect(throws: PeopleRefusal.confirmationRequired, "\(String(describing: minutesAgo))") {
        try await office.desk.perform(draw(office), as: principal(provedMinutesAgo: minutesAgo))
      }
    }
    let token = Principal(
      .token(1, of: security, limit: [.manageChains]), source: "test", confirmedAt: office.clock.now)
    await #expect(throws: PeopleRefusal.notForPrograms) { try await office.desk.perform(draw(office), as: token) }
    let events = try await office.database.read { try $0.count("SELECT count(*) AS n FROM journal_event") }
    #expect(events == 0, "nothing was done")
    _ = try await office.desk.perform(draw(office), as: principal(provedMinutesAgo: minutes - 1))
  }

  @Test("Without the capability the refusal does not depend on the proof")
  func capabilityFirst() async throws {
    let office = try await TestOffice()
    let handler = try await office.person(101, .handler)
    await #expect(throws: AccessRefusal.lacks(.manageChains)) {
      try await office.desk.perform(draw(office), as: Principal(.person(handler), source: "test"))
    }
  }
}
