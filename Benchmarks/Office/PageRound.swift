import Demonstration
import Foundation

/// What a signed-in person opens, over and over, through one kept connection.
struct PageRound {
  private let client: KeepAliveClient
  private let title: String
  private let office: ServedOffice

  /// Signs somebody in.
  init(_ office: ServedOffice, _ title: String, _ name: String) throws {
    client = KeepAliveClient(port: office.port)
    self.title = title
    self.office = office
    let answer = try client.post(
      "/desk/sign-in", [("name", name), ("password", DemonstrationPlan.standardPassword)])
    guard answer.status == 303, try client.get("/desk").status == 200 else {
      throw KeepAliveClient.Fault(description: "\(name) cannot sign in: \(answer.status)")
    }
  }

  /// Opens every page so many times, in turn, and prints the times of each.
  func run(visits: Int) throws {
    let pages = try addresses()
    var times: [String: [Double]] = [:]
    var worked: [String: [Double]] = [:]
    for turn in -3..<visits {
      for (name, paths) in pages {
        let path = paths[abs(turn) % paths.count]
        let before = office.processorMilliseconds
        let start = ContinuousClock.now
        let answer = try client.get(path)
        let spent = (ContinuousClock.now - start).seconds * 1_000
        let work = office.processorMilliseconds - before
        guard answer.status == 200 else {
          throw KeepAliveClient.Fault(description: "\(path) answered \(answer.status)")
        }
        // The first rounds fill the caches.
        if turn >= 0 {
          times[name, default: []].append(spent)
          worked[name, default: []].append(work)
        }
      }
    }
    for (name, _) in pages { show(name, times[name] ?? [], worked[name] ?? []) }
    show("all", times.values.flatMap { $0 }, worked.values.flatMap { $0 })
  }

  private func show(_ name: String, _ times: [Double], _ worked: [Double]) {
    guard !times.isEmpty else { return }
    let (sorted, work) = (times.sorted(), worked.sorted())
    print(
      "page     \(title), \(name): median \(sorted.percentile(0.5).rounded(to: 1)) ms, "
        + "p99 \(sorted.percentile(0.99).rounded(to: 1)) ms, worst \((sorted.last ?? 0).rounded(to: 1)) ms; "
        + "of the processor \(work.percentile(0.5).rounded(to: 1)) and \(work.percentile(0.99).rounded(to: 1)) ms")
  }

  /// The pages, each with the addresses that are taken in turn.
  private func addresses() throws -> [(name: String, paths: [String])] {
    var lists = ["/desk/matters"]
    var matters: [String] = []
    for _ in 0..<20 {
      guard let path = lists.last else { break }
      let text = try client.get(path).text
      matters += text.matches(of: /href="(\/desk\/(?:matters|requests)\/\d+)"/).map { String($0.output.1) }
      guard let next = text.firstMatch(of: /href="([^"]+)" rel="next"/) else { break }
      lists.append(String(next.output.1).replacing("&amp;", with: "&"))
    }
    let words = ["征收", "学区 划分", "张", "2026", "保障性住房", "不存在的词语"].map { "/desk/search?q=" + KeepAliveClient.quoted($0) }
    return [
      ("today", ["/desk"]), ("matters, page after page", lists),
      ("matters by number", ["/desk/matters?sort=number", "/desk/matters?sort=number&order=desc"]),
      ("matters by date of opening", ["/desk/matters?sort=opened", "/desk/matters?sort=opened&order=desc"]),
      ("matters unfinished", ["/desk/matters?state=unfinished"]),
      ("matters closed, of a kind", ["/desk/matters?state=closed&kind=general", "/desk/matters?state=withdrawn"]),
      ("matters of mine", ["/desk/matters?mine=on"]),
      ("matter", matters.isEmpty ? ["/desk/matters"] : matters), ("search", words),
      ("notices", ["/desk/notifications"]),
    ] + (try requests())
  }

  /// The pages of requests: the list as it is filtered, cases young and closed, and what is looked up about them.
  private func requests() throws -> [(name: String, paths: [String])] {
    let list = "/desk/requests"
    let young = try cases(list)
    let closed = try cases("\(list)?state=done", "\(list)?state=done&sort=number&order=desc")
    let organs = /name="organ"[^>]*>.*?<option value="(\d+)"/.dotMatchesNewlines()
    let organ = try client.get(list).text.firstMatch(of: organs).map { "organ=\($0.output.1)&" } ?? ""
    let counts = "/desk/counts?\(organ)year="
    let year = Calendar(identifier: .gregorian).component(.year, from: Date())
    let pages: [(name: String, paths: [String])] = [
      ("requests", [list]), ("requests late", ["\(list)?state=late"]),
      ("requests unconfirmed", ["\(list)?state=unconfirmed"]),
      ("requests done", ["\(list)?state=done", "\(list)?state=done&sort=opened&order=desc"]),
      ("requests all", ["\(list)?state=all", "\(list)?state=all&sort=number&order=desc"]),
      (
        "requests by stage",
        ["drafting", "feeNoticed", "closed", "archived"].flatMap { stage in
          ["due", "number", "opened"].map { "\(list)?stage=\(stage)&sort=\($0)" }
        }
      ),
      ("requests by channel", ["oral", "fax", "online"].map { "\(list)?state=all&channel=\($0)&sort=opened" }),
      ("requests by applicant", ["other", "naturalPerson"].map { "\(list)?state=all&applicant=\($0)&sort=number" }),
      ("case, young", young), ("case, closed", closed), ("like cases", (young + closed).map { "\($0)/like" }),
      ("applicant's history", (young + closed).map { "\($0)/applicant" }),
      ("tables 3 and 4", ["\(counts)\(year)", "\(counts)\(year - 1)"]),
    ]
    return try pages.filter { _, paths in
      // Not everybody may open everything.
      guard let first = paths.first else { return false }
      return try client.get(first).status == 200
    }
  }

  /// The cases of the first pages of lists.
  private func cases(_ lists: String...) throws -> [String] {
    try lists.flatMap { list in
      try client.get(list).text.matches(of: /href="(\/desk\/requests\/\d+)"/).map { String($0.output.1) }
    }
  }
}
