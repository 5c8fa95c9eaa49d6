import Testing

@testable import WebSupport

@Suite("Addresses and networks") struct AddressListTests {
  @Test(
    "An address stands in a network that holds it",
    arguments: [
      ("10.0.0.0/8", "10.200.3.4", true), ("10.0.0.0/8", "11.0.0.1", false), ("192.0.2.16/28", "192.0.2.31", true),
      ("192.0.2.16/28", "192.0.2.32", false), ("::1", "::1", true), ("2001:db8::/33", "2001:db8:7fff::1", true),
      ("2001:db8::/33", "2001:db8:8000::1", false), ("127.0.0.1", "::ffff:127.0.0.1", true),
      ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false), ("10.0.0.1, 10.0.0.2", "10.0.0.2", true),
      ("10.0.0.1", "no address", false),
    ])
  func contains(list: String, address: String, isInside: Bool) throws {
    #expect(try #require(AddressList(list)).contains(address) == isInside)
  }

  @Test("What is no address is refused", arguments: ["10.0.0", "10.0.0.0/33", "10.0.0.0/8/8", "host", "::1/129"])
  func refuses(text: String) {
    #expect(AddressList(text) == nil)
  }

  @Test("One customer of IPv6 is one source, whichever of his addresses he uses")
  func joinsSources() {
    #expect(AddressList.source(of: "2001:db8:1:2:3::1") == AddressList.source(of: "2001:db8:1:2:ffff::9"))
    #expect(AddressList.source(of: "2001:db8:1:2::1") != AddressList.source(of: "2001:db8:1:3::1"))
    #expect(AddressList.source(of: "192.0.2.1") == "192.0.2.1")
  }
}
