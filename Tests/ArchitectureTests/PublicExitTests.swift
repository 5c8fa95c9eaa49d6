import Foundation
import Testing

@Suite("The way out to everybody") struct PublicExitSourceTests {
  @Test("Only the rule of what is public vouches for what everybody may see")
  func vouching() throws {
    let allowed: Set = [
      "Sources/Disclosure/Publication/Disclosed.swift", "Sources/Persistence/Publication/PublicExit.swift",
    ]
    let users = try Project.files("Sources", ending: "swift").filter {
      try Project.text($0).contains("vouchedFor")
    }
    #expect(Set(users) == allowed)
  }

  @Test("Public pages read no versions and no releases but through the rule")
  func pages() throws {
    for path in Project.files("Sources/Portal", ending: "swift") + Project.files("Sources/JSONAPI", ending: "swift") {
      let source = try Project.text(path)
      let reads = ["ItemVersionRepository", "ReleaseRepository", "PublicationRepository"].filter(source.contains)
      #expect(reads.isEmpty, "\(path)")
    }
  }
}
