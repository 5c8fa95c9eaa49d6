import Disclosure
import TestSupport
import Testing

@testable import Operations

@Suite("The two password policies") struct PasswordPolicyTests {
  private static let person = Person(
    id: .init(rawValue: 1), organ: .init(rawValue: 1), signInName: "wang.xm", name: "王小明")

  /// A password and the rules that it breaks under each policy.
  struct Case: Sendable, CustomTestStringConvertible {
    var password: String
    var classified: [String] = []
    var lengthOnly: [String] = []
    var testDescription: String { password.isEmpty ? "(empty)" : String(password.prefix(30)) }
  }

  static let cases = [
    Case(password: "", classified: ["tooShort", "tooFewKinds", "common"], lengthOnly: ["tooShort", "common"]),
    Case(password: "Tr0ub4d&r", classified: ["tooShort"], lengthOnly: ["tooShort"]),
    Case(password: "Tr0ub4d&r3", lengthOnly: ["tooShort"]),
    Case(password: "Tr0ub4d&r3xy"),
    Case(password: "correct horse battery", classified: ["tooFewKinds"]),
    Case(password: "Correct horse battery"),
    Case(password: "三个水獭在河边晒太阳呢呀", classified: ["tooFewKinds"]),
    Case(password: "三个水獭在河边晒太阳Ab"),
    Case(password: String(repeating: "aB3-xyz ", count: 16)),
    Case(password: String(repeating: "aB3-xyz ", count: 16) + "q", classified: ["tooLong"], lengthOnly: ["tooLong"]),
    Case(password: "My-WANG.XM-2026", classified: ["containsName"], lengthOnly: ["containsName"]),
    Case(password: "Ab1-我是王小明呀好的呢", classified: ["containsName"], lengthOnly: ["containsName"]),
    Case(password: "Password123", classified: ["common"], lengthOnly: ["tooShort", "common"]),
    Case(password: "PASSWORDpassword", classified: ["tooFewKinds", "common"], lengthOnly: ["common"]),
    Case(password: "P@ssw0rd2026", classified: ["common"], lengthOnly: ["common"]),
    Case(password: "aaaaaaaaaaaaaaaa", classified: ["tooFewKinds", "common"], lengthOnly: ["common"]),
    Case(password: "abcdefghijklmnop", classified: ["tooFewKinds", "common"], lengthOnly: ["common"]),
    Case(password: "ponmlkjihgfedcba", classified: ["tooFewKinds", "common"], lengthOnly: ["common"]),
  ]

  @Test("break what is written, and nothing else", arguments: cases)
  func rules(_ example: Case) {
    func broken(_ policy: PasswordPolicy) -> [String] {
      policy.issues(example.password, of: Self.person).map { String($0.key.dropFirst("password.".count)) }
    }
    #expect(broken(.classifiedProtection) == example.classified)
    #expect(broken(.lengthOnly) == example.lengthOnly)
  }

  @Test("ask for a new password after 90 days, or never")
  func rotation() {
    #expect(!PasswordPolicy.classifiedProtection.isDue(daysSinceSet: 89))
    #expect(PasswordPolicy.classifiedProtection.isDue(daysSinceSet: 90))
    #expect(!PasswordPolicy.lengthOnly.isDue(daysSinceSet: 100_000))
  }

  @Test("take back none of the last five, or only not the present one", arguments: TestDatabase.all)
  func history(_ engine: TestDatabase) async throws {
    let office = try await Office(engine)
    try await office.relax { $0.passwords = .classifiedProtection }
    _ = try await office.settle("wang", password: phrase(0))
    for number in 1...5 { try await change(office, from: number - 1, to: phrase(number)) }
    for number in 1...5 {
      await #expect(throws: Issues([Issue("password", "password.usedBefore", ["count": "5"])])) {
        try await change(office, from: 5, to: phrase(number))
      }
    }
    try await change(office, from: 5, to: phrase(0))
    try await office.relax()
    await #expect(throws: Issues([Issue("password", "password.usedBefore", ["count": "1"])])) {
      try await change(office, from: 0, to: phrase(0))
    }
    try await change(office, from: 0, to: phrase(3))
  }

  private func phrase(_ number: Int) -> String { "Seven otters at river \(number)" }

  private func change(_ office: Office, from number: Int, to password: String) async throws {
    office.test.clock.advance(seconds: 60)
    let session = try await office.signIn("wang", phrase(number)).session
    _ = try await office.entrance.setPassword(
      password, current: phrase(number), session: session, source: "10.0.0.1")
  }
}
