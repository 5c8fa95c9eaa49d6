import CivilTime
import Disclosure
import Testing

@Suite("Information handling fees") struct FeeAssessmentTests {
  private func tariff() throws -> FeeTariff { try #require(FeeTariffs.shared.list.first) }

  private func total(_ method: FeeAssessment.Method) throws -> Int { try FeeAssessment(method, by: tariff()).total }

  @Test(
    "All requests of a month together cost what the worked examples say",
    arguments: [
      (10, 0), (11, 100), (30, 2_000), (31, 2_200), (40, 4_000), (41, 4_300), (50, 7_000), (60, 11_000), (100, 37_000),
    ])
  func month(count: Int, yuan: Int) throws {
    #expect(try (1...count).reduce(0) { try $0 + total(.perCase(monthIndex: $1)) } == yuan)
  }

  @Test(
    "One request costs the rate of its own number",
    arguments: [(1, 0), (10, 0), (11, 100), (30, 100), (31, 200), (35, 200), (40, 200), (41, 300), (51, 400)])
  func single(index: Int, yuan: Int) throws { #expect(try total(.perCase(monthIndex: index)) == yuan) }

  @Test(
    "Pages cost what the worked examples say",
    arguments: [
      (0, 0), (1, 0), (30, 0), (31, 10), (68, 380), (100, 700), (101, 720), (200, 2_700), (201, 2_740), (250, 4_700),
      (300, 6_700), (500, 14_700),
    ])
  func pages(count: Int, yuan: Int) throws { #expect(try total(.perVolume(pages: count)) == yuan) }

  @Test("The twelfth request with 68 pages costs 100 or 380, never 480")
  func choice() throws {
    #expect(try total(.perCase(monthIndex: 12)) == 100)
    #expect(try total(.perVolume(pages: 68)) == 380)
  }

  @Test("Nothing is charged by volume where only way and path are told")
  func pointer() throws {
    let assessment = try FeeAssessment(.perVolume(pages: 500, tellsOnlyWhere: true), by: tariff())
    #expect(assessment.total == 0)
    #expect(assessment.lines.isEmpty)
  }

  @Test("Lines say tier, quantity, rate and amount")
  func lines() throws {
    let pages = try FeeAssessment(.perVolume(pages: 250), by: tariff()).lines
    #expect(
      pages.map { [$0.from, $0.through ?? 0, $0.quantity, $0.rate, $0.amount] } == [
        [1, 30, 30, 0, 0], [31, 100, 70, 10, 700], [101, 200, 100, 20, 2_000], [201, 0, 50, 40, 2_000],
      ])
    let case47 = try FeeAssessment(.perCase(monthIndex: 47), by: tariff()).lines
    #expect(case47.map { [$0.from, $0.through ?? 0, $0.quantity, $0.rate, $0.amount] } == [[41, 50, 1, 300, 300]])
  }

  @Test("Any number costs what a formula written another way says")
  func formula() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let number = Int.random(in: 1...3_000, using: &random)
      let steps = number <= 10 ? 0 : number <= 30 ? 1 : (number - 1) / 10 - 1
      #expect(try total(.perCase(monthIndex: number)) == 100 * steps, "case \(number)")
      let volume = 10 * max(0, number - 30) + 10 * max(0, number - 100) + 20 * max(0, number - 200)
      #expect(try total(.perVolume(pages: number)) == volume, "\(number) pages")
    }
  }

  @Test("Lines add up to the total and cover each page once", arguments: [1, 29, 30, 31, 99, 101, 200, 201, 5_000])
  func cover(pages: Int) throws {
    let assessment = try FeeAssessment(.perVolume(pages: pages), by: tariff())
    #expect(assessment.lines.map(\.quantity).reduce(0, +) == pages)
    #expect(assessment.lines.map(\.amount).reduce(0, +) == assessment.total)
  }

  @Test("Before 2021 nothing can be charged", arguments: ["2016-03-01", "2019-05-14", "2019-05-15", "2020-12-31"])
  func none(day: String) throws {
    let day = try #require(CivilDate(iso: day))
    #expect(throws: FeeRefusal.noTariff(day)) { try FeeAssessment(.perCase(monthIndex: 11), receivedOn: day) }
  }

  @Test("From 2021 on the tariff applies", arguments: ["2021-01-01", "2026-11-21"])
  func inForce(day: String) throws {
    let day = try #require(CivilDate(iso: day))
    #expect(try FeeAssessment(.perCase(monthIndex: 11), receivedOn: day).total == 100)
  }

  @Test("Numbers that make no sense are refused")
  func refusals() throws {
    let (tariff, max) = (try tariff(), FeeAssessment.limit)
    for index in [0, -1, Int.min, max + 1, Int.max] {
      #expect(throws: FeeRefusal.badMonthIndex(max: max)) { try FeeAssessment(.perCase(monthIndex: index), by: tariff) }
    }
    for pages in [-1, Int.min, max + 1, Int.max] {
      #expect(throws: FeeRefusal.badPages(max: max)) { try FeeAssessment(.perVolume(pages: pages), by: tariff) }
    }
    #expect(try total(.perVolume(pages: max)) > 0)
  }

  @Test("Twenty workdays to pay: a notice of 2021-09-13 runs to 2021-10-15")
  func paymentTerm() throws {
    let term = try tariff().paymentTerm(servedOn: #require(CivilDate(iso: "2021-09-13")))
    #expect(term?.due(in: .national)?.date.description == "2021-10-15")
  }

  @Test("A month counts by the day of receipt, then by the register, and begins anew")
  func monthIndex() throws {
    let days = [("c", "2025-03-31", 9), ("a", "2025-03-02", 7), ("b", "2025-03-02", 8), ("d", "2025-04-01", 1)]
    let month = FeeMonth(
      try days.map { id, day, position in
        FeeMonth.Entry(id: id, receivedOn: try #require(CivilDate(iso: day)), position: position)
      })
    #expect([month["a"], month["b"], month["c"], month["d"], month["e"]] == [1, 2, 3, 1, nil])
  }

  @Test(
    "Tariffs with a hole, an end or an overlap are refused",
    arguments: [
      #"[{"from": 2, "rate": 0}]"#, #"[{"from": 1, "through": 10, "rate": 0}]"#, "[]",
      #"[{"from": 1, "through": 10, "rate": 0}, {"from": 12, "rate": 5}]"#, #"[{"from": 1, "rate": -1}]"#,
      #"[{"from": 1, "rate": 1, "every": 10}]"#, #"[{"from": 1, "rate": 1, "every": 0, "step": 1}]"#,
    ])
  func broken(bands: String) {
    let json =
      #"[{"basis": "x", "from": "2021-01-01", "paymentTerm": "20wd", "perCase": \#(bands), "perVolume": \#(bands)}]"#
    #expect(throws: InvalidTariffs.self) { try FeeTariffs(json: Array(json.utf8)) }
  }
}
